// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import io.groundswell.events.Post;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Posts made as they are asked for, so that a million need no more memory than a thousand: the words and kinds of the
 * sample archive, said by many people about many stories. A tenth is about none. Of a hundred records 94 are new posts,
 * 3 duplicates, 2 edits and 1 a delete. The same components give the same posts, always.
 *
 * @param seed of the chance
 * @param posts how many records
 * @param stories how many stories they are about: the first so many of {@link MadeStories}
 * @param hot the share of the posts about a story that is about the first one, from 0 to 1; the others share the rest
 *     evenly
 */
record PostMix(long seed, int posts, int stories, double hot) {

    PostMix {
        if (posts < 1) {
            throw new IllegalArgumentException("posts must be at least 1: was " + posts);
        }
        if (stories < 1) {
            throw new IllegalArgumentException("stories must be at least 1: was " + stories);
        }
        if (!(hot >= 0 && hot <= 1)) {
            throw new IllegalArgumentException("hot must be from 0 to 1: was " + hot);
        }
    }

    /** Spread evenly over all stories. */
    static PostMix even(long seed, int posts, int stories) {
        return new PostMix(seed, posts, stories, 1.0 / stories);
    }

    /** To be read once. */
    Stream<Post> stream() {
        return IntStream.range(0, posts).mapToObj(new PostMaker(this));
    }
}
