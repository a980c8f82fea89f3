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

    /** While the rhythm of the day is not known, what it may bring about is no news. */
    private static final double MIN_NET_WITHOUT_RHYTHM = 0.15;

    /** @param day what is usual at each hour; net sentiment is taken less that, once it is known */
    static SignTest of(List<Point> points, DayProfile day) {
        if (points.size() < WINDOWS) {
            return new SignTest(0, 0, 0, 0);
        }
        long posts = 0;
        double balance = 0;
        double decided = 0;
        double authorBalance = 0;
        double authors = 0;
        double[] hours = day.offsets(Measure.NET);
        for (Point point : points.subList(points.size() - WINDOWS, points.size())) {
            posts += point.posts();
            double offset = hours[DayProfile.hourOf(point.end())];
            balance += point.balance() - offset * point.posts();
            decided += point.decided();
            authorBalance += point.authorBalance() - offset * point.authors();
            authors += point.authors();
        }
        if (posts == 0) {
            return new SignTest(0, 0, 0, 0);
        }
        double net = balance / posts;
        double z = net / Math.sqrt(Math.max(0.2, decided / posts - net * net) / posts);
        double authorNet = Math.signum(net) * authorBalance / Math.max(1, authors);
        double least = day.isKnown() ? MIN_NET : MIN_NET_WITHOUT_RHYTHM;
        boolean isSure = Math.abs(z) >= DOUBT
                && Math.abs(net) >= least
                && authorNet >= least / 2
                && authorNet * Math.sqrt(authors) >= DOUBT / 2;
        return new SignTest(isSure ? (int) Math.signum(net) : 0, net, z, posts);
    }
}
