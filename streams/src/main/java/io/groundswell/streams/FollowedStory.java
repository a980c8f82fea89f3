// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.Story;
import io.groundswell.sentiment.ThemeDefinition;
import io.groundswell.sentiment.ThemeFinder;

/** A story with what finds its themes in a text. */
record FollowedStory(Story story, ThemeFinder themes) {

    static FollowedStory of(Story story) {
        return new FollowedStory(
                story,
                ThemeFinder.of(story.themes().stream()
                        .map(theme ->
                                new ThemeDefinition(theme.id(), theme.phrases(), theme.hashtags(), theme.patterns()))
                        .toList()));
    }
}
