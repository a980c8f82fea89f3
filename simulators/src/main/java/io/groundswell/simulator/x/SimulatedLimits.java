// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.simulator.x;

import java.time.Duration;

/**
 * What the simulated X takes.
 *
 * @param rules at a time
 * @param ruleLength in characters
 * @param queryLength in characters, of a search
 * @param heartbeat how often a stream on which nothing happens gives a sign of life
 * @param newWords whether it knows only X's new vocabulary, "post"
 */
public record SimulatedLimits(int rules, int ruleLength, int queryLength, Duration heartbeat, boolean newWords) {

    /** X's, for those who pay by use. */
    public static final SimulatedLimits X = new SimulatedLimits(1_000, 1_024, 512, Duration.ofSeconds(20), false);

    /** The same with other signs of life. */
    public SimulatedLimits beating(Duration newHeartbeat) {
        return new SimulatedLimits(rules, ruleLength, queryLength, newHeartbeat, newWords);
    }

    /** The same for so many rules. */
    public SimulatedLimits taking(int newRules) {
        return new SimulatedLimits(newRules, ruleLength, queryLength, heartbeat, newWords);
    }

    /** The same in the new vocabulary. */
    public SimulatedLimits inNewWords() {
        return new SimulatedLimits(rules, ruleLength, queryLength, heartbeat, true);
    }
}
