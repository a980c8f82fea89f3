// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import io.groundswell.events.Post;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A sink that keeps what it takes; it can settle late, and break. */
public final class RecordingSink implements PostSink {

    public final List<Post> posts = new ArrayList<>();
    public final List<Refusal> refusals = new ArrayList<>();
    public final List<NotWanted> left = new ArrayList<>();
    public final Deque<Runnable> unsettled = new ArrayDeque<>();
    private final int breaksAfter;
    private final boolean settlesAtOnce;

    private RecordingSink(int breaksAfter, boolean settlesAtOnce) {
        this.breaksAfter = breaksAfter;
        this.settlesAtOnce = settlesAtOnce;
    }

    public static RecordingSink sound() {
        return new RecordingSink(Integer.MAX_VALUE, true);
    }

    public static RecordingSink breakingAfter(int posts) {
        return new RecordingSink(posts, true);
    }

    /** Settles nothing by itself, and breaks. */
    public static RecordingSink slowBreakingAfter(int posts) {
        return new RecordingSink(posts, false);
    }

    List<String> ids() {
        return posts.stream().map(Post::id).toList();
    }

    List<String> texts() {
        return posts.stream().map(Post::text).toList();
    }

    @Override
    public void accept(Post post, Runnable settled) throws IOException {
        if (posts.size() == breaksAfter) {
            throw new DeliveryException("the sink broke", new IOException("as it was told to"));
        }
        posts.add(post);
        if (settlesAtOnce) {
            settled.run();
        } else {
            unsettled.add(settled);
        }
    }

    @Override
    public void refuse(Refusal refusal) {
        refusals.add(refusal);
    }

    @Override
    public void leave(NotWanted reason) {
        left.add(reason);
    }

    @Override
    public void flush() {
        unsettled.forEach(Runnable::run);
        unsettled.clear();
    }
}
