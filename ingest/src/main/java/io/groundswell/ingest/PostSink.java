// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import io.groundswell.events.Post;
import java.io.IOException;

/** Takes the posts of one {@link PostSource}. Called from one thread at a time. */
public interface PostSink {

    /**
     * Takes a post, and waits while there is no room for it.
     *
     * @param settled runs once when the post needs nobody's care any more: it is durable, or it was refused. It never
     *     runs for a post that was lost. It may run on another thread, and out of order; it must be quick and not throw.
     *     A source that can resume moves its position by it.
     * @throws DeliveryException when this post or an earlier one could not be delivered; the sink takes no more
     * @throws InterruptedException when the thread was interrupted while waiting
     */
    void accept(Post post, Runnable settled) throws IOException, InterruptedException;

    /** Takes a post from a source that has no position to keep. */
    default void accept(Post post) throws IOException, InterruptedException {
        accept(post, () -> {});
    }

    /** Takes note of a post that an earlier run has sent, for what later posts refer to. It is not sent again. */
    default void passed(Post post) {}

    /** Takes note of something in the source that should have been a post and is none. */
    void refuse(Refusal refusal);

    /** Takes note of something in the source that is in order and no post. */
    void leave(NotWanted reason);

    /**
     * Returns when everything accepted is settled.
     *
     * @throws DeliveryException when something accepted could not be delivered
     */
    void flush() throws IOException, InterruptedException;
}
