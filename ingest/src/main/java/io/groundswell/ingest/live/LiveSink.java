// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.live;

import io.groundswell.ingest.Found;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the events of a {@link LiveSource}. To be called by one thread at a time. */
public interface LiveSink {

    /**
     * Takes one event whole, and waits while there is no room for it.
     *
     * @param found what is in it
     * @param where it came from, for messages about what is wrong with it
     * @param position of the source behind this event, which is committed together with it; {@code null} leaves the
     *     position where it is, for what lies beside the stream
     * @throws io.groundswell.ingest.DeliveryException when Kafka did not take what was given since the last commit: all
     *     of it is undone, and the source must be read again from the position that was committed
     */
    void take(List<Found> found, String where, @Nullable String position) throws IOException, InterruptedException;

    /**
     * Commits what is due. To be called some ten times a second while nothing comes; {@link #take} does it by itself.
     *
     * @throws io.groundswell.ingest.DeliveryException as {@link #take} does
     */
    void idle() throws IOException, InterruptedException;

    /**
     * Returns when all that was taken is committed. To be called where a source must be sure before it goes on; a sink
     * that keeps nothing back has nothing to do.
     *
     * @throws io.groundswell.ingest.DeliveryException as {@link #take} does
     */
    default void commit() throws IOException, InterruptedException {}
}
