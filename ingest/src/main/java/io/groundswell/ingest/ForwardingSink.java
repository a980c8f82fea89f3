// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import io.groundswell.events.Post;
import java.io.IOException;

/** Stands before another sink and does something to posts; whatever else it is told goes on as it is. */
public abstract class ForwardingSink implements PostSink {

    private final PostSink sink;

    protected ForwardingSink(PostSink sink) {
        this.sink = sink;
    }

    /** Gives a post on, unless overridden. */
    @Override
    public void accept(Post post, Runnable settled) throws IOException, InterruptedException {
        sink.accept(post, settled);
    }

    @Override
    public void passed(Post post) {
        sink.passed(post);
    }

    @Override
    public final void refuse(Refusal refusal) {
        sink.refuse(refusal);
    }

    @Override
    public final void leave(NotWanted reason) {
        sink.leave(reason);
    }

    @Override
    public final void flush() throws IOException, InterruptedException {
        sink.flush();
    }
}
