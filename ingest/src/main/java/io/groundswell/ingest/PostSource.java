// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import java.io.IOException;

/**
 * Where posts come from: a file, a stream, an interface that is polled. One reading is one run; what it gives is in the
 * order in which the source has it, and a second reading of the same input gives the same ids.
 *
 * <p>A source never stops because of what a post says: what it cannot read it {@linkplain PostSink#refuse refuses}. It
 * never runs ahead of its sink either, for {@link PostSink#accept} returns only when there is room.
 */
@FunctionalInterface
public interface PostSource {

    /**
     * Gives all posts to the sink, from the calling thread alone. A live source returns when it is interrupted, by
     * throwing.
     *
     * @throws IOException when the source can no longer be read, or what the sink threw; posts given before stay given
     * @throws InterruptedException when the thread was interrupted
     */
    void read(PostSink sink) throws IOException, InterruptedException;
}
