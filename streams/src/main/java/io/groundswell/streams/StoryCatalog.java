// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.Story;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The stories that are followed at this moment. Written by the thread that reads the {@code stories} topic, read by
 * those that match. Thread-safe.
 */
final class StoryCatalog {

    private final Map<String, FollowedStory> stories = new HashMap<>();
    private @Nullable StoryMatcher matcher;

    /** @throws IllegalArgumentException when a pattern of the story cannot be read; what was followed stays */
    synchronized void follow(Story story) {
        stories.put(story.id(), FollowedStory.of(story));
        matcher = null;
    }

    synchronized void forget(String id) {
        stories.remove(id);
        matcher = null;
    }

    /** Compiled when first asked for after a change, so that reading a thousand stories compiles once. */
    synchronized StoryMatcher matcher() {
        if (matcher == null) {
            matcher = StoryMatcher.of(stories.values());
        }
        return matcher;
    }
}
