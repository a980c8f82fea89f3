// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import io.groundswell.streams.SentimentStreams;
import io.groundswell.streams.StreamSettings;
import io.groundswell.streams.WindowSpec;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Groundswell's own topology with a model that costs nothing.
 *
 * @param windows the kinds of windows; swings are judged in the first
 * @param threads of the topology
 */
record Groundswell(List<WindowSpec> windows, int threads) implements Contender {

    Groundswell {
        windows = List.copyOf(windows);
    }

    /** With the windows of the program. */
    static Groundswell withAllWindows(int threads) {
        return new Groundswell(StreamSettings.DEFAULT_WINDOWS, threads);
    }

    @Override
    public Running start(Backlog backlog, String applicationId, Path state, Map<String, Object> client)
            throws InterruptedException {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        return new Topology(
                SentimentStreams.start(
                        settings(backlog.prefix(), applicationId, state), client, new ConstantModel(), registry),
                registry);
    }

    private StreamSettings settings(String prefix, String applicationId, Path state) {
        StreamSettings program = StreamSettings.DEFAULT;
        return new StreamSettings(
                applicationId,
                prefix,
                program.partitions(),
                windows,
                program.grace(),
                program.retention(),
                program.updateInterval(),
                Duration.ZERO,
                program.swings().withSize(windows.get(0).size()),
                state,
                threads);
    }

    private record Topology(SentimentStreams streams, SimpleMeterRegistry registry) implements Running {

        @Override
        public long processed() {
            return (long) registry.find("groundswell.posts").counters().stream()
                    .mapToDouble(Counter::count)
                    .sum();
        }

        @Override
        public boolean ended() {
            return streams.whenRunEnded().isDone();
        }

        @Override
        public boolean ready() {
            return streams.isReady();
        }

        @Override
        public Optional<Throwable> failure() {
            return streams.failure();
        }

        @Override
        public void close() {
            streams.close();
        }
    }
}
