// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import java.time.Duration;

/**
 * How long to wait before trying again (xdevplatform/docs: handling disconnections).
 *
 * @param networkStep after a failure of the network, so much longer each time
 * @param networkMax and no longer than this
 * @param httpFirst after an error of HTTP, twice as long each time
 * @param httpMax and no longer than this
 * @param limitFirst after "too many requests", twice as long each time
 * @param limitMax and no longer than this, unless X says when it will answer again
 */
public record Pace(
        Duration networkStep,
        Duration networkMax,
        Duration httpFirst,
        Duration httpMax,
        Duration limitFirst,
        Duration limitMax) {

    /** As X asks for; its windows are of 15 minutes, so nobody need wait longer. */
    public static final Pace DOCUMENTED = new Pace(
            Duration.ofMillis(250),
            Duration.ofSeconds(16),
            Duration.ofSeconds(5),
            Duration.ofSeconds(320),
            Duration.ofMinutes(1),
            Duration.ofMinutes(16));

    public Pace {
        positive("networkStep", networkStep);
        positive("networkMax", networkMax);
        positive("httpFirst", httpFirst);
        positive("httpMax", httpMax);
        positive("limitFirst", limitFirst);
        positive("limitMax", limitMax);
    }

    /** The same, so many times faster: against a simulator, never against X. */
    public Pace times(int faster) {
        return new Pace(
                networkStep.dividedBy(faster),
                networkMax.dividedBy(faster),
                httpFirst.dividedBy(faster),
                httpMax.dividedBy(faster),
                limitFirst.dividedBy(faster),
                limitMax.dividedBy(faster));
    }

    private static void positive(String name, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(name + " must be positive: was " + value);
        }
    }
}
