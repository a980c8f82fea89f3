// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.replay;

import io.groundswell.events.Post;
import io.groundswell.ingest.NotWanted;
import io.groundswell.ingest.PostSink;
import io.groundswell.ingest.Refusal;
import java.io.IOException;

/** Lets through what nobody has taken back, and counts the rest. Not thread-safe. */
final class WithoutWithdrawn implements PostSink {

    private final PostSink sink;
    private final Withdrawals withdrawals;
    private long leftOut;

    WithoutWithdrawn(PostSink sink, Withdrawals withdrawals) {
        this.sink = sink;
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
            sink.accept(post, settled);
        }
    }

    @Override
    public void refuse(Refusal refusal) {
        sink.refuse(refusal);
    }

    @Override
    public void leave(NotWanted reason) {
        sink.leave(reason);
    }

    @Override
    public void flush() throws IOException, InterruptedException {
        sink.flush();
    }
}
