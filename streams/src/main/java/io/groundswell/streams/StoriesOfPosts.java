// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.Post;
import io.groundswell.events.Story;
import java.util.Collection;
import java.util.Set;

/**
 * Tells the stories of a post as the topology does, for whoever must know before the post is sent. Immutable and
 * thread-safe.
 */
public final class StoriesOfPosts {

    private final StoryMatcher matcher;

    private StoriesOfPosts(StoryMatcher matcher) {
        this.matcher = matcher;
    }

    /** @throws IllegalArgumentException when a story has a pattern or a phrase that cannot be read */
    public static StoriesOfPosts of(Collection<Story> followed) {
        return new StoriesOfPosts(
                StoryMatcher.of(followed.stream().map(FollowedStory::of).toList()));
    }

    /** Ids of the stories that the topology would count the post for; none for what says nothing. */
    public Set<String> of(Post post) {
        return Set.copyOf(matcher.match(post, post.eventTime()).stories().keySet());
    }
}
