// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.board;

import io.groundswell.events.WindowKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Net sentiment before and up to now, for a small chart. */
final class Trails {

    /** Steps of one trail. */
    static final int LENGTH = 60;

    private Trails() {}

    static Map<String, List<StoryNow.Step>> of(History history, String story, Duration size, int steps) {
        Map<String, List<StoryNow.Step>> trails = new TreeMap<>();
        Instant end = steps == 0 ? null : history.presentEnd(story, size);
        if (end == null) {
            return trails;
        }
        for (String platform : Readings.PLATFORMS) {
            Series series = history.find(story, new SeriesKey(platform, WindowKey.ALL, size));
            if (series != null) {
                trails.put(
                        platform,
                        series.between(Instant.EPOCH, end, steps).stream()
                                .map(point -> new StoryNow.Step(point.end(), point.net(), point.posts()))
                                .toList());
            }
        }
        return trails;
    }
}
