// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams.swing;

import java.util.HashMap;
import java.util.Map;

/** A memory that lasts as long as the process. Not thread-safe. */
public final class HeapMemory implements Memory {

    private final Map<String, SeriesMemory> series = new HashMap<>();
    private final Map<String, StoryMemory> stories = new HashMap<>();

    @Override
    public SeriesMemory series(String key) {
        return series.getOrDefault(key, SeriesMemory.EMPTY);
    }

    @Override
    public void putSeries(String key, SeriesMemory memory) {
        series.put(key, memory);
    }

    @Override
    public StoryMemory story(String story) {
        return stories.getOrDefault(story, StoryMemory.EMPTY);
    }

    @Override
    public void putStory(String story, StoryMemory memory) {
        stories.put(story, memory);
    }
}
