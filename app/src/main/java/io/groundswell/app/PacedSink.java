// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.events.Post;
import io.groundswell.ingest.ForwardingSink;
import io.groundswell.ingest.PostSink;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Lets posts through at the pace at which they were once observed, so many times faster. Not thread-safe. */
final class PacedSink extends ForwardingSink {

    private final Pace pace;

    /** @param speed how many times faster than life; infinite for no pace at all */
    PacedSink(PostSink sink, double speed) {
        super(sink);
        this.pace = new Pace(speed);
    }

    @Override
    public void accept(Post post, Runnable settled) throws IOException, InterruptedException {
        TimeUnit.NANOSECONDS.sleep(pace.waitFor(post.observedAt(), System.nanoTime()));
        super.accept(post, settled);
    }
}
