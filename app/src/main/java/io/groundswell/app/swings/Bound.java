// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.swings;

import io.groundswell.streams.swing.Normal;

/**
 * What no rule can better. Of a shift that all posts share, a window of n posts brings n·KL nats, KL being the divergence
 * of the labels after from those before.
 */
final class Bound {

    private Bound() {}

    /** Divergence of the labels after a shift from those before, in nats a post. */
    static double divergence(double neutral, double netBefore, double netAfter) {
        double decided = 1 - neutral;
        return term((decided - netAfter) / 2, (decided - netBefore) / 2)
                + term((decided + netAfter) / 2, (decided + netBefore) / 2);
    }

    private static double term(double after, double before) {
        return after <= 0 ? 0 : after * Math.log(after / before);
    }

    /**
     * The mean delay that no rule with so many windows between false alarms can better, to first order (Lorden 1971;
     * Moustakides 1986: CUSUM attains it).
     */
    static double delay(double windowsPerFalseAlarm, double natsPerWindow) {
        return Math.max(1, Math.log(windowsPerFalseAlarm) / natsPerWindow);
    }

    /**
     * The share that any rule can find within m windows, when it may raise one false alarm in so many windows, knows the
     * level before, and need only look for this change in this direction: Neyman and Pearson's test of the m windows, whose
     * false alarms are m times as probable as those of one (Lai 1998). In the normal approximation.
     */
    static double share(int m, double windowsPerFalseAlarm, double natsPerWindow) {
        double shift = Math.sqrt(2 * m * natsPerWindow);
        return phi(shift - quantile(m / windowsPerFalseAlarm));
    }

    /** The standard normal distribution function. */
    private static double phi(double z) {
        double tail = Normal.twoSided(z) / 2;
        return z >= 0 ? 1 - tail : tail;
    }

    /** The z that chance exceeds with this probability. */
    private static double quantile(double probability) {
        double low = -10;
        double high = 10;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (1 - phi(middle) > probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
