// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.streams.swing.Memory;
import io.groundswell.streams.swing.SeriesMemory;
import io.groundswell.streams.swing.StoryMemory;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The detector's memory in the stores of a task: all series of a story are in one partition. */
final class StoredMemory implements Memory {

    private final KeyValueStore<String, SeriesMemory> series;
    private final KeyValueStore<String, StoryMemory> stories;

    StoredMemory(KeyValueStore<String, SeriesMemory> series, KeyValueStore<String, StoryMemory> stories) {
        this.series = series;
        this.stories = stories;
    }

    @Override
    public SeriesMemory series(String key) {
        @Nullable SeriesMemory known = series.get(key);
        return known == null ? SeriesMemory.EMPTY : known;
    }

    @Override
    public void putSeries(String key, SeriesMemory memory) {
        series.put(key, memory);
    }

    @Override
    public StoryMemory story(String story) {
        @Nullable StoryMemory known = stories.get(story);
        return known == null ? StoryMemory.EMPTY : known;
    }

    @Override
    public void putStory(String story, StoryMemory memory) {
        stories.put(story, memory);
    }
}
