// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.live;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A platform as it speaks. It deals with its own network: it reconnects, waits and changes hosts by itself, and what it
 * reads twice it gives twice, for a post is known by its id.
 */
@FunctionalInterface
public interface LiveSource {

    /**
     * Reads for ever, from the calling thread alone.
     *
     * @param position behind what was committed last, as this source once gave it; {@code null} where nothing was
     * @throws IOException what the sink threw; or when the platform refuses for good, so that waiting cannot help
     * @throws InterruptedException when the thread was interrupted, which is how a live source ends
     */
    void read(@Nullable String position, LiveSink sink) throws IOException, InterruptedException;
}
