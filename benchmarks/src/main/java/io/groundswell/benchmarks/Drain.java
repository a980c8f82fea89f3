// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import io.groundswell.benchmarks.Contender.Running;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * One contender working off one backlog, and what that came to.
 *
 * @param applicationId of the contender in this drain
 * @param posts processed
 * @param pace at which they were
 * @param toEnd from the first post processed until all that follows from the posts was written: the last window has
 *     closed
 * @param processor time of the whole process until then, broker and compiler included
 * @param written to each topic, by its name
 * @param stateBytes that the stores take on disk once they are closed
 * @param resident memory of the whole process in bytes at the end; empty where unknown
 */
record Drain(
        String applicationId,
        long posts,
        Pace pace,
        Duration toEnd,
        Duration processor,
        Map<String, Written> written,
        long stateBytes,
        OptionalLong resident) {

    /** Follows a drain. */
    interface Watcher {

        void saw(Pace.Look look);

        void ended() throws IOException;
    }

    private static final long LOOK_MILLIS = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Longer than any commit interval that can be chosen: all batches have been sent by then. */
    private static final long SETTLE_MILLIS = 1_500;

    Drain {
        written = Map.copyOf(written);
    }

    /**
     * Runs a contender from the beginning of a backlog to its end.
     *
     * @param applicationId another for each drain of a machine
     * @param client goes over the contender's own properties
     * @param watcher sees each look as it is taken, and the end while the contender is still there
     * @throws IllegalStateException when it fails, stands still, or has not processed exactly the backlog's posts
     */
    static Drain of(
            Machine machine,
            Backlog backlog,
            Contender contender,
            String applicationId,
            Map<String, Object> client,
            Watcher watcher)
            throws IOException, InterruptedException {
        Path state = machine.state(applicationId);
        List<Pace.Look> looks = new ArrayList<>();
        long processorBefore = Processor.nanos();
        Duration processor;
        long end;
        Map<String, Written> written;
        OptionalLong resident;
        long processed;
        try (Running running = contender.start(backlog, applicationId, state, machine.client(client))) {
            end = watch(running, looks, watcher);
            processor = Duration.ofNanos(Processor.nanos() - processorBefore);
            watcher.ended();
            resident = Memory.resident();
            TimeUnit.MILLISECONDS.sleep(SETTLE_MILLIS);
            written = Written.by(applicationId);
            processed = running.processed();
        }
        if (processed != backlog.posts()) {
            throw new IllegalStateException(
                    "processed must be " + backlog.posts() + " posts, as many as sent: was " + processed);
        }
        Pace pace = new Pace(looks);
        return new Drain(
                applicationId,
                processed,
                pace,
                Duration.ofNanos(end - pace.start().nanos()),
                processor,
                written,
                Disk.bytes(state),
                resident);
    }

    private static long watch(Running running, List<Pace.Look> looks, Watcher watcher) throws InterruptedException {
        long moved = System.nanoTime();
        while (true) {
            boolean ended = running.ended();
            Pace.Look look = new Pace.Look(System.nanoTime(), running.processed());
            if (looks.isEmpty() || look.posts() != looks.get(looks.size() - 1).posts()) {
                moved = look.nanos();
            }
            looks.add(look);
            watcher.saw(look);
            if (ended) {
                return look.nanos();
            }
            if (running.failure().isPresent() || look.nanos() - moved > PATIENCE.toNanos()) {
                throw new IllegalStateException(
                        "the topology must go on within " + PATIENCE + ": stands at " + look.posts() + " posts",
                        running.failure().orElse(null));
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    /** Posts a second until all that follows from them was written. */
    double rate() {
        return posts * 1e9 / toEnd.toNanos();
    }

    /** Microseconds of processor time for each post. */
    double processorMicros() {
        return processor.toNanos() / 1e3 / posts;
    }

    /** What was written to the changelogs of its stores. */
    Written changelogs() {
        return written.entrySet().stream()
                .filter(topic -> topic.getKey().endsWith("-changelog"))
                .map(Map.Entry::getValue)
                .reduce(Written.NOTHING, Written::plus);
    }
}
