// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.board;

import io.groundswell.events.Platform;
import io.groundswell.events.WindowKey;
import io.groundswell.summary.Figures;
import io.groundswell.summary.Mood;
import io.groundswell.summary.ShareSentence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the present windows say. */
final class Readings {

    /** All of them, then each. */
    static final List<String> PLATFORMS = List.of(WindowKey.ALL, Platform.X.wireName(), Platform.BLUESKY.wireName());

    private Readings() {}

    static List<Reading> of(History history, String story, String theme, Duration size) {
        Instant end = history.presentEnd(story, size);
        List<Reading> readings = new ArrayList<>();
        if (end == null) {
            return readings;
        }
        for (String platform : PLATFORMS) {
            Series series = history.find(story, new SeriesKey(platform, theme, size));
            Point present = series == null ? null : series.at(end);
            if (series != null && present != null) {
                Figures figures = present.figures();
                readings.add(new Reading(
                        platform,
                        present,
                        Mood.of(figures).words(),
                        ShareSentence.of(present.estimated(), figures),
                        change(series, present, size)));
            }
        }
        return readings;
    }

    static @Nullable Change change(Series series, Point present, Duration size) {
        Point before = series.at(present.end().minus(size));
        return before == null || before.posts() == 0 || present.posts() == 0 ? null : Change.between(before, present);
    }
}
