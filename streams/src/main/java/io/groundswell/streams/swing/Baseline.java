// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams.swing;

import java.util.List;

/**
 * How far back the windows tell what is usual now: the last four hours always, and those before as well as long as they
 * speak of the same level (the interval of homogeneity of Mercurio and Spokoiny 2004, in one step). A long baseline errs
 * less, but where the rhythm of the day is not known yet, it would take the morning for a swing.
 */
final class Baseline {

    /** Windows that always count. */
    private static final int RECENT = 48;

    /** In standard errors: beyond it, the older windows do not count. */
    private static final double SAME = 1.5;

    private Baseline() {}

    /** The windows that can be compared with each other: the last of those given. */
    static List<Point> of(List<Point> points, Measure measure, double[] hours) {
        int older = points.size() - RECENT;
        if (older <= 0) {
            return points;
        }
        Level before = Level.of(points.subList(0, older), measure, hours);
        Level since = Level.of(points.subList(older, points.size() - ShiftTest.MAX_WINDOWS), measure, hours);
        return before.isLike(since) ? points : points.subList(older, points.size());
    }

    /**
     * The level of some windows.
     *
     * @param mean less what the hour of day explains
     * @param square mean square of what a post adds
     */
    private record Level(double posts, double mean, double square) {

        static Level of(List<Point> points, Measure measure, double[] hours) {
            double posts = 0;
            double sum = 0;
            double decided = 0;
            for (Point point : points) {
                if (!point.odd()) {
                    posts += point.posts();
                    sum += measure.of(point.negative(), point.positive())
                            - hours[DayProfile.hourOf(point.end())] * point.posts();
                    decided += point.decided();
                }
            }
            return posts == 0 ? new Level(0, 0, 0) : new Level(posts, sum / posts, decided / posts);
        }

        /** Nothing is like everything. */
        boolean isLike(Level other) {
            if (posts == 0 || other.posts == 0) {
                return true;
            }
            double variance = Math.max(ShiftTest.MIN_VARIANCE, other.square - other.mean * other.mean);
            double difference = mean - other.mean;
            return difference * difference <= SAME * SAME * variance * (1 / posts + 1 / other.posts);
        }
    }
}
