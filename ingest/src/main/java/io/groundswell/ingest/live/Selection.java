// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.live;

import io.groundswell.events.Post;
import io.groundswell.ingest.Found;
import io.groundswell.ingest.NotWanted;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides what is sent. A post is wanted when it is about a story, or its thread's root is: then {@link Post#stories}
 * says so, for nothing behind the topic could know. A change, a deletion or a removal is wanted where something of its
 * author was sent. Not thread-safe.
 */
final class Selection {

    private final Interest interest;
    private final Memory memory;

    Selection(Interest interest, Memory memory) {
        this.interest = interest;
        this.memory = memory;
    }

    /** The post as it is to be sent, or why it is not wanted. */
    Found choose(Post post) {
        return post.op() == Post.Op.UPSERT ? said(post) : undone(post);
    }

    private Found said(Post post) {
        boolean repost = post.kind() == Post.Kind.REPOST;
        Set<String> inherited = memory.threads.of(repost ? post.quoted() : post.root());
        Set<String> known = new TreeSet<>(post.stories());
        known.addAll(inherited);
        Post candidate = inherited.isEmpty() ? post : post.withStories(known);
        Set<String> about = interest.stories().storiesOf(candidate);

        boolean mayBeAnEdit = post.version() > 0 && memory.authors.mayHaveSaid(post.author());
        if (about.isEmpty() && !mayBeAnEdit && !interest.everything()) {
            return new Found.Unwanted(NotWanted.NO_STORY);
        }
        if (!about.isEmpty() && !repost && (post.root() == null || interest.amplification())) {
            memory.threads.remember(post.id(), about);
        }
        memory.authors.said(post.author());
        return new Found.OnePost(candidate);
    }

    private Found undone(Post post) {
        boolean wanted = interest.everything() || interest.allDeletes() || memory.authors.mayHaveSaid(post.author());
        return wanted ? new Found.OnePost(post) : new Found.Unwanted(NotWanted.NOBODY_SENT);
    }
}
