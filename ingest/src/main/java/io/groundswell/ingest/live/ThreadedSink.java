// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.live;

import io.groundswell.events.Post;
import io.groundswell.ingest.ForwardingSink;
import io.groundswell.ingest.PostSink;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/**
 * Says of each reply that an archive holds to which stories its thread belongs, if the archive has the root before it,
 * and gives everything on. To be used by one thread at a time.
 */
public final class ThreadedSink extends ForwardingSink {

    private final StoryFinder finder;
    private final Threads threads = new Threads(LiveSettings.DEFAULT_REMEMBERED, (post, stories) -> {});

    public ThreadedSink(PostSink sink, StoryFinder finder) {
        super(sink);
        this.finder = finder;
    }

    @Override
    public void accept(Post post, Runnable settled) throws IOException, InterruptedException {
        super.accept(placed(post), settled);
    }

    /** What an earlier run has sent may still begin a thread. */
    @Override
    public void passed(Post post) {
        placed(post);
    }

    private Post placed(Post post) {
        if (post.op() != Post.Op.UPSERT) {
            return post;
        }
        if (post.root() == null) {
            Set<String> about = finder.storiesOf(post);
            if (!about.isEmpty()) {
                threads.remember(post.id(), about);
            }
            return post;
        }
        Set<String> inherited = threads.of(post.root());
        if (inherited.isEmpty()) {
            return post;
        }
        Set<String> known = new TreeSet<>(post.stories());
        known.addAll(inherited);
        return post.withStories(known);
    }
}
