// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.Polarity;
import io.groundswell.events.SentimentWindow;
import io.groundswell.events.SentimentWindow.ThemeFigure;
import io.groundswell.events.Shares;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the posts of a window alone decide of it: neither its status and revision, which time decides, nor the example
 * posts, nor the interval of {@code net}, which follows from the counts. The components are those of
 * {@link SentimentWindow}.
 */
public record WindowFigures(
        long posts,
        long negative,
        long neutral,
        long positive,
        long reposts,
        long likes,
        long remarks,
        long unscored,
        double net,
        double mean,
        double deviation,
        Polarity polarity,
        long authors,
        double authorNet,
        List<ThemeFigure> themes,
        @Nullable Shares estimated) {

    public WindowFigures {
        themes = List.copyOf(themes);
    }

    /** Those that a window tells. */
    public static WindowFigures of(SentimentWindow window) {
        return new WindowFigures(
                window.posts(),
                window.negative(),
                window.neutral(),
                window.positive(),
                window.reposts(),
                window.likes(),
                window.remarks(),
                window.unscored(),
                window.net(),
                window.mean(),
                window.deviation(),
                window.polarity(),
                window.authors(),
                window.authorNet(),
                window.themes(),
                window.estimated());
    }

    /** Whether nothing is left of what was once in the window. */
    public boolean isEmpty() {
        return posts + reposts + likes + remarks + unscored == 0;
    }
}
