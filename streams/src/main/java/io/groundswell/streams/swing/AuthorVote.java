// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams.swing;

import java.util.List;

/** What a change looks like when each author has one vote, however much they write. */
final class AuthorVote {

    private static final double PART = 0.5;

    private AuthorVote() {}

    /**
     * Whether the authors changed as their posts did: in the same direction, by half as much at least, and with half of
     * the evidence.
     */
    static boolean agrees(List<Point> points, Shift shift, double[] hours, SwingRule rule, double threshold) {
        int first = points.size() - shift.windows();
        long authors = 0;
        double balance = 0;
        long baseAuthors = 0;
        double baseBalance = 0;
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            if (point.odd()) {
                continue;
            }
            double adjusted = point.authorBalance() - hours[DayProfile.hourOf(point.end())] * point.authors();
            if (i < first) {
                baseAuthors += point.authors();
                baseBalance += adjusted;
            } else {
                authors += point.authors();
                balance += adjusted;
            }
        }
        if (authors < Math.max(2, rule.minPosts() / 2) || baseAuthors == 0) {
            return false;
        }
        double delta = balance / authors - baseBalance / baseAuthors;
        double error = shift.delta() / shift.z(); // of posts; authors are fewer
        double v = error
                * error
                * (1.0 / authors + 1.0 / baseAuthors)
                / (1.0 / shift.posts() + 1.0 / shift.baselinePosts());
        return delta * shift.delta() > 0
                && Math.abs(delta) >= PART * Math.abs(shift.delta())
                && delta * delta / (2 * v) >= PART * threshold;
    }

    /** Whether the last windows have about as many authors for their posts as those before. */
    static boolean areAsMany(List<Point> points, int windows) {
        int first = points.size() - windows;
        double posts = 0;
        double authors = 0;
        double basePosts = 0;
        double baseAuthors = 0;
        for (int i = 0; i < points.size(); i++) {
            if (i < first) {
                basePosts += points.get(i).posts();
                baseAuthors += points.get(i).authors();
            } else {
                posts += points.get(i).posts();
                authors += points.get(i).authors();
            }
        }
        return authors * basePosts >= PART * baseAuthors * posts;
    }
}
