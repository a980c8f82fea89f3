// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x.rules;

/**
 * What X takes (xdevplatform/docs: filtered stream, recent search).
 *
 * @param maxRules most rules at a time, those of others for the same app included
 * @param maxLength longest rule or query, in characters
 */
public record RuleLimits(int maxRules, int maxLength) {

    /** Rules of the filtered stream for those who pay by use. Enterprises may have 25,000 of 2,048. */
    public static final RuleLimits STREAM = new RuleLimits(1_000, 1_024);

    /** Queries of the recent search; a thousand of them are what one gap can cost at most. */
    public static final RuleLimits SEARCH = new RuleLimits(1_000, 512);

    /** An excluded retweet and the id of a conversation need this much. */
    private static final int SHORTEST = 64;

    public RuleLimits {
        if (maxRules < 1) {
            throw new IllegalArgumentException("number of rules must be at least 1: was " + maxRules);
        }
        if (maxLength < SHORTEST) {
            throw new IllegalArgumentException("length of a rule must be at least " + SHORTEST + ": was " + maxLength);
        }
    }
}
