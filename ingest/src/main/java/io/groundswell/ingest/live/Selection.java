// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.live;

import io.groundswell.events.Post;
import io.groundswell.ingest.Found;
import io.groundswell.ingest.NotWanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Decides what is sent. A post is wanted when it is about a story, or its thread's root is, or what it reposts or likes:
 * then {@link Post#stories} says so, for nothing behind the topic could know. A change, a deletion or a removal is wanted
 * where something of its author was sent. Not thread-safe.
 */
final class Selection {

    /** At 25 replies and 5 deletions a second, some five minutes. At 500 likes a second, twenty seconds. */
    private static final int EARLY = 10_000;

    private final Interest interest;
    private final Memory memory;
    private final Early early = new Early(EARLY);
    /** Apart, for it would push out everything else: most likes are of what was not heard. */
    private final Early earlyAmplification = new Early(EARLY);

    Selection(Interest interest, Memory memory) {
        this.interest = interest;
        this.memory = memory;
    }

    /** The post as it is to be sent, or why it is not wanted. */
    Found choose(Post post) {
        return post.op() == Post.Op.UPSERT ? said(post) : undone(post);
    }

    /** What came before this post, was not wanted then, and is to be chosen again now that the post was sent. */
    List<Post> before(Post sent) {
        if (sent.op() != Post.Op.UPSERT) {
            return List.of();
        }
        List<Post> released = new ArrayList<>(early.release(sent.id()));
        released.addAll(earlyAmplification.release(sent.id()));
        return released;
    }

    private void keep(String until, Post post) {
        (post.kind().isAmplification() ? earlyAmplification : early).keep(until, post);
    }

    private Found said(Post post) {
        boolean amplifies = post.kind().isAmplification();
        @Nullable String origin = amplifies ? post.quoted() : post.root();
        Set<String> inherited = memory.threads.of(origin);
        Set<String> known = new TreeSet<>(post.stories());
        known.addAll(inherited);
        Post candidate = inherited.isEmpty() ? post : post.withStories(known);
        Set<String> about = interest.stories().storiesOf(candidate);

        boolean mayBeAnEdit = post.version() > 0 && memory.authors.mayHaveSaid(post.author());
        if (about.isEmpty() && !mayBeAnEdit && !interest.everything()) {
            if (origin != null) {
                keep(origin, post);
            }
            return new Found.Unwanted(NotWanted.NO_STORY);
        }
        if (!about.isEmpty() && !amplifies && (post.root() == null || interest.amplification())) {
            memory.threads.remember(post.id(), about);
        }
        memory.authors.said(post.author());
        return new Found.OnePost(candidate);
    }

    private Found undone(Post post) {
        boolean wanted = interest.everything() || interest.allDeletes() || memory.authors.mayHaveSaid(post.author());
        if (!wanted) {
            keep(post.id(), post);
            return new Found.Unwanted(NotWanted.NOBODY_SENT);
        }
        return new Found.OnePost(post);
    }
}
