// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams.swing;

import java.util.List;

/** Posts and net sentiment of the last windows and of those before. */
record Volumes(long postsBefore, double before, double netBefore, long postsAfter, double after, double netAfter) {

    static Volumes of(List<Point> points, int windows) {
        long[] posts = new long[2];
        long[] balances = new long[2];
        int[] counts = new int[2];
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            int at = i < points.size() - windows ? 0 : 1;
            if (at == 1 || !point.odd()) {
                posts[at] += point.posts();
                balances[at] += point.balance();
                counts[at]++;
            }
        }
        return new Volumes(
                posts[0],
                ratio(posts[0], counts[0]),
                ratio(balances[0], posts[0]),
                posts[1],
                ratio(posts[1], counts[1]),
                ratio(balances[1], posts[1]));
    }

    private static double ratio(long above, long below) {
        return below == 0 ? 0 : (double) above / below;
    }
}
