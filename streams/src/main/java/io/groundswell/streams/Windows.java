// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.Label;
import io.groundswell.events.SentimentWindow;
import io.groundswell.events.SentimentWindow.Examples;
import io.groundswell.events.SentimentWindow.Status;
import io.groundswell.events.SentimentWindow.ThemeFigure;
import io.groundswell.events.ThemeScore;
import io.groundswell.events.WindowKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** What a window's sums say, in the words of the contract. Pure. */
final class Windows {

    private static final String HASHTAG = "#";

    private Windows() {}

    /** The window of all posts first, then one for each configured theme; none when no post was ever in it. */
    static List<SentimentWindow> of(
            WindowId id, SortedMap<String, Slice> themes, AuthorTallies authors, Status status, int revision) {
        List<SentimentWindow> windows = new ArrayList<>();
        Slice whole = themes.get(WindowKey.ALL);
        if (whole == null) {
            return windows;
        }
        windows.add(window(id, WindowKey.ALL, whole, authors, leading(themes), status, revision));
        themes.forEach((theme, slice) -> {
            if (!theme.equals(WindowKey.ALL) && !isHashtag(theme)) {
                windows.add(window(id, theme, slice, authors, List.of(), status, revision));
            }
        });
        return windows;
    }

    /** Hashtags have no windows of their own. */
    static boolean isHashtag(String theme) {
        return theme.startsWith(HASHTAG);
    }

    private static List<ThemeFigure> leading(Map<String, Slice> themes) {
        return themes.entrySet().stream()
                .filter(theme -> !theme.getKey().equals(WindowKey.ALL))
                .filter(theme -> theme.getValue().tally().posts() > 0)
                .map(theme -> figure(theme.getKey(), theme.getValue().tally()))
                .sorted(Comparator.comparingLong(ThemeFigure::posts).reversed().thenComparing(ThemeFigure::id))
                .limit(SentimentWindow.LEADING_THEMES)
                .toList();
    }

    private static ThemeFigure figure(String theme, Tally tally) {
        return new ThemeFigure(
                theme,
                isHashtag(theme) ? ThemeScore.Kind.HASHTAG : ThemeScore.Kind.STORY,
                tally.posts(),
                tally.negative(),
                tally.neutral(),
                tally.positive(),
                tally.net());
    }

    private static SentimentWindow window(
            WindowId id,
            String theme,
            Slice slice,
            AuthorTallies authors,
            List<ThemeFigure> leading,
            Status status,
            int revision) {
        AuthorTally voices = authors.of(theme);
        Tally tally = slice.tally();
        double[] interval = tally.netInterval();
        return SentimentWindow.of(id.key(theme), status)
                .revision(revision)
                .labelled(tally.negative(), tally.neutral(), tally.positive())
                .amplified(tally.reposts(), tally.likes())
                .remarks(tally.remarks())
                .unscored(tally.unscored())
                .interval(interval[0], interval[1])
                .scores(tally.mean(), tally.deviation())
                .polarity(tally.meanPolarity())
                .authors(voices.authors(), voices.net())
                .themes(leading)
                .examples(new Examples(
                        slice.examples(Label.NEGATIVE), slice.examples(Label.NEUTRAL), slice.examples(Label.POSITIVE)))
                .estimated(EstimatedShares.of(tally.cells().histogram()))
                .build();
    }
}
