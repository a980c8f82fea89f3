// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.swings;

import io.groundswell.events.SentimentWindow;
import io.groundswell.events.Swing;
import io.groundswell.events.WindowKey;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What is often done: net sentiment of the story over the last windows against that over those before, and an alarm
 * where it differs by a threshold; then half an hour of silence.
 */
final class MovingWindows implements Contender {

    private static final int MIN_POSTS = 20;
    private static final int COOLDOWN = 6;

    private final int recent;
    private final int before;
    private final double threshold;
    private final Deque<long[]> windows = new ArrayDeque<>();
    private int quiet;
    private int alarms;

    private MovingWindows(int recent, int before, double threshold) {
        this.recent = recent;
        this.before = before;
        this.threshold = threshold;
    }

    /** The last five minutes against the five before. */
    static MovingWindows oneAgainstOne(double threshold) {
        return new MovingWindows(1, 1, threshold);
    }

    /** The last hour against the twelve before. */
    static MovingWindows hourAgainstTwelve(double threshold) {
        return new MovingWindows(12, 144, threshold);
    }

    @Override
    public List<Alarm> see(List<SentimentWindow> ended) {
        long[] whole = {0, 0};
        for (SentimentWindow window : ended) {
            if (window.platform().equals(WindowKey.ALL) && window.theme().equals(WindowKey.ALL)) {
                whole = new long[] {window.posts(), window.positive() - window.negative()};
            }
        }
        windows.addFirst(whole);
        if (windows.size() > recent + before) {
            windows.removeLast();
        }
        quiet--;
        if (quiet > 0 || windows.size() < recent + before) {
            return List.of();
        }
        long[] sums = new long[4];
        int i = 0;
        for (long[] window : windows) {
            int at = i++ < recent ? 0 : 2;
            sums[at] += window[0];
            sums[at + 1] += window[1];
        }
        if (sums[0] < MIN_POSTS || sums[2] < MIN_POSTS) {
            return List.of();
        }
        double delta = (double) sums[1] / sums[0] - (double) sums[3] / sums[2];
        if (Math.abs(delta) < threshold) {
            return List.of();
        }
        quiet = COOLDOWN;
        return List.of(new Alarm("alarm-" + alarms++, Swing.Kind.LEVEL, delta < 0, WindowKey.ALL, List.of()));
    }
}
