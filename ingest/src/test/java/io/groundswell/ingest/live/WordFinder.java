// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.live;

import io.groundswell.events.Post;
import java.util.Set;

/** One story, which is about a word and has its name. */
public record WordFinder(String word) implements StoryFinder {

    @Override
    public Set<String> storiesOf(Post post) {
        return post.text().contains(word) || post.stories().contains(word) ? Set.of(word) : Set.of();
    }
}
