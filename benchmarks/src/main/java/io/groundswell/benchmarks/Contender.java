// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** An application that reads posts: Groundswell's topology, or another to compare it with. */
@FunctionalInterface
interface Contender {

    /**
     * Starts to read a backlog from its beginning, or where the application of that id has stopped.
     *
     * @param client properties of Kafka's clients and of Kafka Streams
     */
    Running start(Backlog backlog, String applicationId, Path state, Map<String, Object> client)
            throws InterruptedException;

    /** A contender at work. */
    interface Running extends AutoCloseable {

        /** Posts that were read and dealt with. */
        long processed();

        /** Whether all that follows from the backlog is written. */
        boolean ended();

        /** Whether its stores are restored and its partitions assigned. */
        boolean ready();

        /** Why it stopped; empty while it runs. */
        Optional<Throwable> failure();

        @Override
        void close();
    }
}
