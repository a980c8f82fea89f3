// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams.swing;

import io.groundswell.events.SentimentWindow;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is remembered of a closed window.
 *
 * @param end minute since the epoch
 * @param authors distinct ones
 * @param authorBalance authors who are positive less those who are negative
 * @param odd whether it belongs to a swing that is over, or to what was usual before one that lasted: nothing is compared
 *     with it any more
 * @param themes on theme {@code all}, the leading themes; else empty
 */
public record Point(
        int end,
        long posts,
        long negative,
        long positive,
        long authors,
        long authorBalance,
        boolean odd,
        SortedMap<String, ThemePoint> themes) {

    /**
     * A theme within the window.
     *
     * @param balance positive posts less negative ones
     */
    public record ThemePoint(long posts, long balance) {}

    static Point of(SentimentWindow window) {
        SortedMap<String, ThemePoint> themes = new TreeMap<>();
        window.themes()
                .forEach(theme ->
                        themes.put(theme.id(), new ThemePoint(theme.posts(), theme.positive() - theme.negative())));
        return new Point(
                (int) (window.end().getEpochSecond() / 60),
                window.posts(),
                window.negative(),
                window.positive(),
                window.authors(),
                Math.round(window.authorNet() * window.authors()),
                false,
                themes);
    }

    Point asOdd() {
        return new Point(end, posts, negative, positive, authors, authorBalance, true, themes);
    }

    long balance() {
        return positive - negative;
    }

    /** Posts that take sides. */
    long decided() {
        return positive + negative;
    }
}
