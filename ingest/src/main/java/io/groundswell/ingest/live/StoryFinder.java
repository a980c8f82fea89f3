// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.live;

import io.groundswell.events.Post;
import java.util.Set;

/**
 * Says which followed stories a post is about, as far as the post itself tells: its words, hashtags and links, and the
 * stories that it is {@linkplain Post#stories known} to belong to, as far as they are followed. The program gives the
 * matcher of the topology, so that what is let through here is what is counted there.
 */
@FunctionalInterface
public interface StoryFinder {

    /** Their ids; none for what says nothing. */
    Set<String> storiesOf(Post post);
}
