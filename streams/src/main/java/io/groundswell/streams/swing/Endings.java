// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams.swing;

import io.groundswell.events.Swing;
import io.groundswell.streams.swing.SeriesMemory.Family;
import io.groundswell.streams.swing.SeriesMemory.Held;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a swing is over: as soon as more than half of the change is gone, beyond reasonable doubt, or when it has lasted
 * for three hours. Half, and not all of it, so that no swing opens and resolves by turns.
 */
final class Endings {

    private static final int SETTLES_AFTER_WINDOWS = 36;
    private static final int COOLDOWN_WINDOWS = 6;
    private static final int MIN_WINDOWS = 2;
    private static final int MAX_WINDOWS = 12;
    private static final double DOUBT = 2;

    private Endings() {}

    static Swing.@Nullable Resolution of(Swing swing, SeriesMemory series, SwingRule rule, int end) {
        boolean isBack = Family.of(swing.kind()) == Family.SURGE
                ? SurgeTest.isOver(series.points(), swing.volumeFrom(), swing.volumeTo(), rule)
                : hasReturned(swing, series, rule);
        if (isBack) {
            return Swing.Resolution.RETURNED;
        }
        int lasted = end - minute(swing.openedAt().getEpochSecond());
        return lasted >= SETTLES_AFTER_WINDOWS * rule.size().toMinutes() ? Swing.Resolution.SETTLED : null;
    }

    private static boolean hasReturned(Swing swing, SeriesMemory series, SwingRule rule) {
        Measure measure = swing.kind() == Swing.Kind.POLARISATION ? Measure.DECIDED : Measure.NET;
        int openedAt = minute(swing.openedAt().getEpochSecond());
        List<Point> points = series.points();
        long posts = 0;
        double sum = 0;
        for (int windows = 1; windows <= Math.min(MAX_WINDOWS, points.size()); windows++) {
            Point point = points.get(points.size() - windows);
            if (point.end() <= openedAt) {
                return false;
            }
            posts += point.posts();
            sum += measure.of(point.negative(), point.positive());
            double left = (sum / Math.max(1, posts) - swing.from()) * Math.signum(swing.delta());
            double error = Math.sqrt(1.0 / Math.max(1, posts)); // the most that a post's variance can be is 1
            if (windows >= MIN_WINDOWS
                    && posts >= rule.minPosts()
                    && left + DOUBT * error * 0.75 < Math.abs(swing.delta()) / 2) {
                return true;
            }
        }
        return false;
    }

    /** What is remembered when a swing is over: from what it went back to, or what has become usual, on. */
    static SeriesMemory after(Held held, SeriesMemory series, SwingRule rule, Swing.Resolution resolution, int end) {
        int since = minute(held.swing().since().getEpochSecond());
        int step = (int) rule.size().toMinutes();
        boolean isLevel = Family.of(held.swing().kind()) == Family.LEVEL;
        List<Point> kept = series.points().stream()
                .map(point ->
                        isLevel && isOdd(point, resolution, since, end - MIN_WINDOWS * step) ? point.asOdd() : point)
                .toList();
        return series.closed(held, kept, end + COOLDOWN_WINDOWS * step);
    }

    private static boolean isOdd(Point point, Swing.Resolution resolution, int since, int back) {
        return point.odd()
                || (resolution == Swing.Resolution.RETURNED
                        ? point.end() > since && point.end() <= back
                        : point.end() <= since);
    }

    private static int minute(long seconds) {
        return (int) (seconds / 60);
    }
}
