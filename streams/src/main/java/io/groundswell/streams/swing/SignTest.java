// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams.swing;

import java.util.List;

/**
 * The sign that net sentiment has had for three hours, beyond doubt; what drifts through zero so slowly that no shift of
 * level is found has changed it all the same.
 *
 * @param sign −1 or 1; 0 where it is open to doubt
 */
record SignTest(int sign, double net, double z, long posts) {

    private static final int WINDOWS = 36;
    private static final double DOUBT = 5;
    private static final double MIN_NET = 0.1;

    static SignTest of(List<Point> points) {
        if (points.size() < WINDOWS) {
            return new SignTest(0, 0, 0, 0);
        }
        long posts = 0;
        double balance = 0;
        double decided = 0;
        double authorBalance = 0;
        double authors = 0;
        for (Point point : points.subList(points.size() - WINDOWS, points.size())) {
            posts += point.posts();
            balance += point.balance();
            decided += point.decided();
            authorBalance += point.authorBalance();
            authors += point.authors();
        }
        if (posts == 0) {
            return new SignTest(0, 0, 0, 0);
        }
        double net = balance / posts;
        double z = net / Math.sqrt(Math.max(0.2, decided / posts - net * net) / posts);
        double authorNet = Math.signum(net) * authorBalance / Math.max(1, authors);
        boolean isSure = Math.abs(z) >= DOUBT
                && Math.abs(net) >= MIN_NET
                && authorNet >= MIN_NET / 2
                && authorNet * Math.sqrt(authors) >= DOUBT / 2;
        return new SignTest(isSure ? (int) Math.signum(net) : 0, net, z, posts);
    }
}
