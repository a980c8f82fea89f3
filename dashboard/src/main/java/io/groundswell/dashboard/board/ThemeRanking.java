// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.board;

import io.groundswell.events.SentimentWindow;
import io.groundswell.events.SentimentWindow.ThemeFigure;
import io.groundswell.events.Story;
import io.groundswell.events.ThemeScore;
import io.groundswell.events.WindowKey;
import io.groundswell.summary.Figures;
import io.groundswell.summary.Mood;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The themes of a story in its present window, the most discussed first: those that it names, and leading hashtags. */
final class ThemeRanking {

    private static final int MOST = 30;

    private ThemeRanking() {}

    static List<ThemeRow> of(History history, Story story, String platform, Duration size) {
        Instant end = history.presentEnd(story.id(), size);
        Series all = history.find(story.id(), new SeriesKey(platform, WindowKey.ALL, size));
        Point whole = end == null || all == null ? null : all.at(end);
        if (end == null || all == null || whole == null) {
            return List.of();
        }
        List<ThemeRow> rows = new ArrayList<>();
        for (Story.Theme theme : story.themes()) {
            Series series = history.find(story.id(), new SeriesKey(platform, theme.id(), size));
            Point present = series == null ? null : series.at(end);
            if (series != null && present != null && present.posts() > 0) {
                rows.add(row(
                        theme.id(),
                        theme.label(),
                        ThemeScore.Kind.STORY,
                        present.figures(),
                        whole.posts(),
                        Readings.change(series, present, size)));
            }
        }
        SentimentWindow window = all.wholeAt(end);
        if (window != null) {
            for (ThemeFigure figure : window.themes()) {
                if (figure.kind() == ThemeScore.Kind.HASHTAG) {
                    rows.add(row(figure.id(), figure.id(), figure.kind(), Figures.of(figure), whole.posts(), null));
                }
            }
        }
        return rows.stream()
                .sorted(Comparator.comparingLong(ThemeRow::posts).reversed().thenComparing(ThemeRow::theme))
                .limit(MOST)
                .toList();
    }

    private static ThemeRow row(
            String id, String label, ThemeScore.Kind kind, Figures figures, long posts, @Nullable Change change) {
        return new ThemeRow(
                id,
                label,
                kind,
                figures.posts(),
                posts == 0 ? 0 : Math.min(1, (double) figures.posts() / posts),
                figures.negative(),
                figures.neutral(),
                figures.positive(),
                figures.net(),
                figures.netLow(),
                figures.netHigh(),
                Mood.of(figures).words(),
                change);
    }
}
