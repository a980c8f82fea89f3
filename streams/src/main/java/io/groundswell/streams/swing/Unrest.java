// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams.swing;

import java.util.List;

/**
 * How much more net sentiment differs from window to window than chance explains, as it does where few threads sway many.
 * Each window is held against the two hours before it; older ones count for less and less, by half after two and a half
 * days.
 *
 * @param windows seen, older ones discounted; in thousandths
 * @param spread sum of their squared distances from what was expected, in units of what chance explains, discounted; in
 *     thousandths
 */
public record Unrest(long windows, long spread) {

    public static final Unrest NONE = new Unrest(0, 0);

    private static final int BEFORE = 24;
    private static final int MEMORY = 1_024;

    /** Of a squared distance, so that a swing is not taken for unrest. */
    private static final double MOST = 9;

    /** With the latest of these windows; the same where there is too little to hold it against. */
    Unrest plus(List<Point> points, double[] hours, SwingRule rule) {
        int last = points.size() - 1;
        Point point = points.get(last);
        long posts = 0;
        double sum = 0;
        double decided = 0;
        for (Point before : points.subList(Math.max(0, last - BEFORE), last)) {
            if (!before.odd()) {
                posts += before.posts();
                sum += level(before, hours);
                decided += before.decided();
            }
        }
        if (point.posts() == 0 || posts < rule.minBaseline() || last < ShiftTest.WARM_UP) {
            return this;
        }
        double mean = sum / posts;
        double variance = Math.max(ShiftTest.MIN_VARIANCE, decided / posts - mean * mean);
        double distance = level(point, hours) / point.posts() - mean;
        double z2 = distance * distance / (variance * (1.0 / point.posts() + 1.0 / posts));
        return new Unrest(
                windows - windows / MEMORY + 1_000, spread - spread / MEMORY + Math.round(1_000 * Math.min(MOST, z2)));
    }

    private static double level(Point point, double[] hours) {
        return point.balance() - hours[DayProfile.hourOf(point.end())] * point.posts();
    }

    /** By how much variances are larger than chance has them, 1 at least. */
    double dispersion() {
        return windows == 0 ? 1 : 1 + beyondChance((double) spread / windows - 1, 1_000.0 / windows);
    }

    /**
     * An excess of a mean square as far as it is none of chance: nothing up to one standard error, all from two on (firm
     * shrinkage, Gao and Bruce 1997).
     *
     * @param share one part in how many squares the mean is of
     */
    static double beyondChance(double excess, double share) {
        return Math.max(0, Math.min(excess, 2 * (excess - Math.sqrt(2 * share))));
    }
}
