// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams.swing;

import java.util.List;

/** The posts that take sides, either of them. */
final class Camps {

    private Camps() {}

    /** Whether the share of negative posts and that of positive ones both rose by that much. */
    static boolean bothGrew(List<Point> points, int windows, double least) {
        double[] posts = new double[2];
        double[] negative = new double[2];
        double[] positive = new double[2];
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            int at = i < points.size() - windows ? 0 : 1;
            if (!point.odd()) {
                posts[at] += point.posts();
                negative[at] += point.negative();
                positive[at] += point.positive();
            }
        }
        return posts[0] > 0
                && posts[1] > 0
                && negative[1] / posts[1] - negative[0] / posts[0] >= least
                && positive[1] / posts[1] - positive[0] / posts[0] >= least;
    }
}
