// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.Post;
import io.groundswell.events.ScoredPost;
import io.groundswell.events.ThemeScore;
import io.groundswell.events.WindowKey;
import java.util.ArrayList;
import java.util.List;

/** What a post adds to the series that it belongs to: a pure function of the scored post. */
final class Contribution {

    private Contribution() {}

    /** The minute since the epoch in which a post counts. */
    static int minute(ScoredPost post) {
        return (int) Math.floorDiv(post.eventTime().toEpochMilli(), 60_000L);
    }

    /** The series to which a post belongs: each of its stories on its platform and on all. */
    static List<Series> series(ScoredPost post) {
        List<Series> series = new ArrayList<>();
        for (String story : post.stories().keySet()) {
            series.add(new Series(story, post.platform().wireName()));
            series.add(new Series(story, WindowKey.ALL));
        }
        return series;
    }

    /** What it adds to one of its series. */
    static SeriesUpdate.Delta added(ScoredPost post, Series series) {
        return delta(post, series, true);
    }

    /** What takes back {@link #added}. */
    static SeriesUpdate.Delta withdrawn(ScoredPost post, Series series) {
        return delta(post, series, false);
    }

    private static SeriesUpdate.Delta delta(ScoredPost post, Series series, boolean add) {
        List<ThemeDelta> deltas = new ArrayList<>();
        Tally whole = tally(post);
        deltas.add(themeDelta(post, WindowKey.ALL, whole, add));
        if (whole.posts() > 0) {
            for (ThemeScore theme : post.stories().getOrDefault(series.story(), List.of())) {
                deltas.add(themeDelta(post, theme.id(), Tally.scored(theme.label(), theme.score()), add));
            }
        }
        return new SeriesUpdate.Delta(minute(post), deltas);
    }

    private static Tally tally(ScoredPost post) {
        if (post.kind() == Post.Kind.REMARK) {
            return Tally.REMARK;
        }
        if (post.kind() == Post.Kind.REPOST) {
            return Tally.REPOST;
        }
        if (post.label() == null || post.score() == null) {
            return Tally.UNSCORED;
        }
        return Tally.scored(post.label(), post.score());
    }

    private static ThemeDelta themeDelta(ScoredPost post, String theme, Tally tally, boolean add) {
        if (!add) {
            return new ThemeDelta(theme, Tally.ZERO.minus(tally), List.of(), List.of(post.post()));
        }
        List<Example> examples = tally.posts() > 0 && post.label() != null
                ? List.of(new Example(post.post(), post.label(), post.engagement()))
                : List.of();
        return new ThemeDelta(theme, tally, examples, List.of());
    }
}
