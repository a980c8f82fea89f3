// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.board;

import io.groundswell.events.SentimentWindow;
import io.groundswell.events.WindowKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The windows of all stories, up to a budget of points: past it every series loses its oldest. Not thread-safe.
 *
 * <p><b>Which window is the present one.</b> A post counts in several windows of each size, some of which end after it.
 * Those hold only the little that has been said since they began. The present window of a size is the one that ends
 * first among those that hold the newest post of the story: full, and up to date.
 */
final class History {

    private final int mostPoints;
    private final int mostSeries;
    private final Map<String, Map<SeriesKey, Series>> stories = new HashMap<>();
    private int points;
    private int series;
    private long refused;

    History(int mostPoints, int mostSeries) {
        this.mostPoints = mostPoints;
        this.mostSeries = mostSeries;
    }

    /** Takes the latest record of a window; false when it belongs to a series for which there is no room. */
    boolean put(SentimentWindow window) {
        Map<SeriesKey, Series> ofStory = stories.computeIfAbsent(window.story(), story -> new HashMap<>());
        SeriesKey key = SeriesKey.of(window.key());
        Series one = ofStory.get(key);
        if (one == null) {
            if (series >= mostSeries) {
                refused++;
                return false;
            }
            one = new Series();
            ofStory.put(key, one);
            series++;
        }
        int before = one.size();
        one.put(window);
        points += one.size() - before;
        if (points > mostPoints) {
            trim();
        }
        return true;
    }

    void remove(WindowKey key) {
        Series one = find(key.story(), SeriesKey.of(key));
        if (one != null) {
            int before = one.size();
            one.remove(key.end());
            points += one.size() - before;
        }
    }

    /** A tenth more than need be, so that it is seldom done. */
    private void trim() {
        int each = Math.max(1, (int) (mostPoints * 0.9 / series));
        points = 0;
        for (Map<SeriesKey, Series> ofStory : stories.values()) {
            for (Series one : ofStory.values()) {
                one.keep(each);
                points += one.size();
            }
        }
    }

    int points() {
        return points;
    }

    int seriesCount() {
        return series;
    }

    long refused() {
        return refused;
    }

    @Nullable
    Series find(String story, SeriesKey key) {
        return stories.getOrDefault(story, Map.of()).get(key);
    }

    Collection<SeriesKey> keys(String story) {
        return List.copyOf(stories.getOrDefault(story, Map.of()).keySet());
    }

    /** The window sizes of a story, the smallest first. */
    List<Duration> sizes(String story) {
        TreeSet<Duration> sizes = new TreeSet<>();
        stories.getOrDefault(story, Map.of()).keySet().forEach(key -> sizes.add(key.size()));
        return new ArrayList<>(sizes);
    }

    /** From when on the newest post was written: the start of the last window of the smallest size. Null without any. */
    @Nullable
    Instant newest(String story) {
        List<Duration> sizes = sizes(story);
        if (sizes.isEmpty()) {
            return null;
        }
        Series smallest = find(story, new SeriesKey(WindowKey.ALL, WindowKey.ALL, sizes.get(0)));
        Instant last = smallest == null ? null : smallest.lastEnd();
        return last == null ? null : last.minus(sizes.get(0));
    }

    /** Where the present window of a size ends, whatever its platform and theme; null when nothing is known. */
    @Nullable
    Instant presentEnd(String story, Duration size) {
        Instant newest = newest(story);
        Series all = find(story, new SeriesKey(WindowKey.ALL, WindowKey.ALL, size));
        Point present = newest == null || all == null ? null : all.firstAfter(newest);
        return present == null ? null : present.end();
    }

    /** The newest windows of a story as they are in the topic, whatever their theme. */
    List<SentimentWindow> whole(String story) {
        List<SentimentWindow> windows = new ArrayList<>();
        stories.getOrDefault(story, Map.of()).values().forEach(one -> windows.addAll(one.whole()));
        return windows;
    }
}
