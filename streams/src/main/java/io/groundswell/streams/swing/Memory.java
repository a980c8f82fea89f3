// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams.swing;

/** Where the detector keeps what it remembers. Keys are {@code story|platform|theme}, and for a story its id. */
public interface Memory {

    SeriesMemory series(String key);

    void putSeries(String key, SeriesMemory memory);

    StoryMemory story(String story);

    void putStory(String story, StoryMemory memory);
}
