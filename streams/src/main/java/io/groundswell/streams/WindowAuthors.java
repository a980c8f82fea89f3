// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** How authors count in each window of the series of one partition, in their store. */
final class WindowAuthors {

    private final KeyValueStore<WindowId, AuthorTallies> store;
    private final List<WindowSpec> windows;

    WindowAuthors(KeyValueStore<WindowId, AuthorTallies> store, List<WindowSpec> windows) {
        this.store = store;
        this.windows = windows;
    }

    /** Adds the steps of one change: between two of them, every window counts authors by the sum of the steps so far. */
    void add(Series series, List<AuthorStep> steps) {
        for (WindowSpec window : windows) {
            SortedMap<Integer, Map<String, AuthorTally>> ends = new TreeMap<>();
            for (AuthorStep step : steps) {
                if (step.size() == window.sizeMinutes()) {
                    ends.computeIfAbsent(step.end(), end -> new HashMap<>())
                            .merge(step.theme(), step.change(), AuthorTally::plus);
                }
            }
            if (!ends.isEmpty()) {
                add(series, window, ends);
            }
        }
    }

    private void add(Series series, WindowSpec window, SortedMap<Integer, Map<String, AuthorTally>> steps) {
        Map<String, AuthorTally> level = new HashMap<>();
        for (int end = steps.firstKey(); end <= steps.lastKey(); end += window.slideMinutes()) {
            steps.getOrDefault(end, Map.of()).forEach((theme, change) -> level.merge(theme, change, AuthorTally::plus));
            level.values().removeIf(AuthorTally.NONE::equals);
            if (level.isEmpty()) {
                continue;
            }
            WindowId id = new WindowId(series, window.sizeMinutes(), end);
            @Nullable AuthorTallies before = store.get(id);
            AuthorTallies after = (before == null ? AuthorTallies.EMPTY : before).plus(level);
            store.put(id, after.themes().isEmpty() ? null : after);
        }
    }

    /** Of a window of a stored series, or of all of a story's. An author key is of one platform only, so these add up. */
    AuthorTallies of(WindowId id) {
        AuthorTallies sum = AuthorTallies.EMPTY;
        for (Series part : id.series().parts()) {
            @Nullable AuthorTallies one = store.get(new WindowId(part, id.size(), id.end()));
            if (one != null) {
                sum = sum.plus(one.themes());
            }
        }
        return sum;
    }

    /** Forgets the windows of all series that end before a minute. */
    void deleteBefore(WindowSpec window, int end) {
        WindowId.deleteBefore(store, window, end);
    }
}
