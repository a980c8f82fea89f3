// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams.swing;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds surges of volume: two windows in a row with many times the posts of the two hours before, with far more than all
 * but a few of those, and, once the rhythm of a day is known, with more than is usual at that hour. The authors must have
 * grown as well. A window without posts counts as one with none.
 */
final class SurgeTest {

    private static final int WINDOWS = 2;
    private static final int BEFORE = 24;
    private static final int WARM_UP = 12;
    private static final double ABOVE_ALL_BUT_A_TENTH = 1.5;

    private SurgeTest() {}

    /**
     * A surge.
     *
     * @param from posts a window before
     * @param to posts in the smaller of the windows that surge
     */
    record Surge(double from, double to) {}

    static @Nullable Surge find(List<Point> points, DayProfile day, SwingRule rule) {
        if (points.get(points.size() - 1).posts() < rule.surge() * rule.minPosts() / 3) {
            return null;
        }
        long[] posts = slots(points, rule, true);
        if (posts.length < WINDOWS + WARM_UP) {
            return null;
        }
        double from = quantile(posts, 0.5);
        double to = lowest(posts);
        double usual = day.usualVolume(points.get(points.size() - 1).end());
        boolean isSurge = to >= rule.surge() * Math.max(from, rule.minPosts() / 3.0)
                && to >= ABOVE_ALL_BUT_A_TENTH * quantile(posts, 0.9)
                && to >= rule.surge() * usual * 2 / 3;
        if (!isSurge) {
            return null;
        }
        long[] authors = slots(points, rule, false);
        return lowest(authors) >= rule.surge() / 2 * Math.max(1, quantile(authors, 0.5)) ? new Surge(from, to) : null;
    }

    /** Whether a surge has lost half of what it had on top. */
    static boolean isOver(List<Point> points, double from, double to, SwingRule rule) {
        long[] posts = slots(points, rule, true);
        double half = (from + to) / 2;
        return Arrays.stream(posts).limit(WINDOWS).allMatch(volume -> volume < half);
    }

    /** The volumes of the last windows, the latest first. */
    private static long[] slots(List<Point> points, SwingRule rule, boolean ofPosts) {
        int step = (int) rule.size().toMinutes();
        int latest = points.get(points.size() - 1).end();
        int known = (latest - points.get(0).end()) / step + 1;
        long[] slots = new long[Math.min(WINDOWS + BEFORE, known)];
        for (int i = points.size() - 1; i >= 0; i--) {
            int slot = (latest - points.get(i).end()) / step;
            if (slot >= slots.length) {
                break;
            }
            slots[slot] = ofPosts ? points.get(i).posts() : points.get(i).authors();
        }
        return slots;
    }

    private static long lowest(long[] slots) {
        return Math.min(slots[0], slots[1]);
    }

    private static double quantile(long[] slots, double q) {
        long[] before = Arrays.copyOfRange(slots, WINDOWS, slots.length);
        Arrays.sort(before);
        return before[(int) (q * (before.length - 1))];
    }
}
