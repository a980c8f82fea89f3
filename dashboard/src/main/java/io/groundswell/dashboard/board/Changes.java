// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.board;

import io.groundswell.events.Swing;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What has changed since one last asked.
 *
 * @param stories ids of stories that are new, changed or gone
 * @param windows of each story
 * @param swings latest records
 * @param withdrawn ids of posts that must no longer be shown
 */
public record Changes(
        Set<String> stories,
        Map<String, Map<SeriesKey, Set<Instant>>> windows,
        Collection<Swing> swings,
        List<String> withdrawn) {

    public boolean isEmpty() {
        return stories.isEmpty() && windows.isEmpty() && swings.isEmpty() && withdrawn.isEmpty();
    }

    /** Collects. Not thread-safe. */
    static final class Pending {
        private Set<String> stories = new LinkedHashSet<>();
        private Map<String, Map<SeriesKey, Set<Instant>>> windows = new LinkedHashMap<>();
        private Map<String, Swing> swings = new LinkedHashMap<>();
        private Set<String> withdrawn = new LinkedHashSet<>();

        void story(String id) {
            stories.add(id);
        }

        void window(String story, SeriesKey key, Instant end) {
            windows.computeIfAbsent(story, id -> new LinkedHashMap<>())
                    .computeIfAbsent(key, one -> new LinkedHashSet<>())
                    .add(end);
        }

        void swing(Swing swing) {
            swings.put(swing.id(), swing);
        }

        void withdrawn(Collection<String> ids) {
            withdrawn.addAll(ids);
        }

        Changes take() {
            Changes changes = new Changes(stories, windows, swings.values(), List.copyOf(withdrawn));
            stories = new LinkedHashSet<>();
            windows = new LinkedHashMap<>();
            swings = new LinkedHashMap<>();
            withdrawn = new LinkedHashSet<>();
            return changes;
        }
    }
}
