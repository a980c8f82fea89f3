// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.replay;

import io.groundswell.events.Post;
import io.groundswell.ingest.ForwardingSink;
import io.groundswell.ingest.PostSink;
import java.io.IOException;

/** Lets through what nobody has taken back, and counts the rest. Not thread-safe. */
final class WithoutWithdrawn extends ForwardingSink {

    private final Withdrawals withdrawals;
    private long leftOut;

    WithoutWithdrawn(PostSink sink, Withdrawals withdrawals) {
        super(sink);
        this.withdrawals = withdrawals;
    }

    /** How many posts did not go through. */
    long leftOut() {
        return leftOut;
    }

    @Override
    public void accept(Post post, Runnable settled) throws IOException, InterruptedException {
        if (post.op() == Post.Op.UPSERT && withdrawals.cover(post)) {
            leftOut++;
            settled.run();
        } else {
            super.accept(post, settled);
        }
    }
}
