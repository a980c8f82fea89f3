// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.bluesky;

import io.groundswell.ingest.AuthorKey;
import io.groundswell.ingest.IngestCounts;
import io.groundswell.ingest.IngestMeters;
import io.groundswell.ingest.live.Backoff;
import io.groundswell.ingest.live.Interest;
import io.groundswell.ingest.live.LiveMeters;
import io.groundswell.ingest.live.LiveRun;
import io.groundswell.ingest.live.LiveSettings;
import io.groundswell.ingest.live.LiveSource;
import io.groundswell.ingest.live.WordFinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** Follows one word live, on a thread of its own, with less patience than the program has. */
final class Follower implements AutoCloseable {

    static final String WORD = "ferry";
    static final AuthorKey AUTHORS = AuthorKey.withSalt("a salt for tests alone");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final IngestMeters meters = new IngestMeters(registry, "test");
    private final LiveMeters connections = new LiveMeters(registry, "test");
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final Thread thread;
    private boolean closed;

    private Follower(
            Map<String, Object> kafka, String prefix, JetstreamSettings settings, Set<Amplification> amplification) {
        LiveSource source = new JetstreamSource(
                settings.amplified(amplification), new JetstreamEvents(AUTHORS, "bluesky", amplification), connections);
        Interest interest = new Interest(new WordFinder(WORD), false, false, !amplification.isEmpty());
        LiveRun run = new LiveRun(LiveSettings.of(kafka, prefix, "bluesky"), interest, meters, () -> {});
        thread = new Thread(() -> {
            try {
                run.run(source);
            } catch (IOException | RuntimeException e) {
                failure.set(e);
            }
        });
    }

    static Follower start(
            Map<String, Object> kafka, String prefix, List<URI> hosts, UnaryOperator<JetstreamSettings> more) {
        return start(new Follower(kafka, prefix, more.apply(settings(hosts)), Set.of()));
    }

    static Follower startWith(
            Set<Amplification> amplification, Map<String, Object> kafka, String prefix, List<URI> hosts) {
        return start(new Follower(kafka, prefix, settings(hosts), amplification));
    }

    private static Follower start(Follower follower) {
        follower.thread.start();
        return follower;
    }

    /** From an hour ago on, if the stream has as much. */
    static JetstreamSettings settings(List<URI> hosts) {
        return JetstreamSettings.DEFAULT
                .at(hosts)
                .rewinding(Duration.ofSeconds(2))
                .waiting(
                        Duration.ofMillis(500),
                        Duration.ofMillis(1_000),
                        Backoff.doubling(Duration.ofMillis(20), Duration.ofMillis(500)))
                .beginning(Instant.now().minus(Duration.ofHours(2)));
    }

    IngestCounts counts() {
        return meters.counts();
    }

    double ended(LiveMeters.End end) {
        return registry.get("groundswell.ingest.connections.ended")
                .tag("end", end.name().toLowerCase(java.util.Locale.ROOT))
                .counter()
                .count();
    }

    double opened() {
        return registry.get("groundswell.ingest.connections.opened").counter().count();
    }

    /** Stops it in order. */
    @Override
    public void close() throws InterruptedException {
        if (!closed) {
            closed = true;
            thread.interrupt();
        }
        thread.join();
        if (failure.get() != null) {
            throw new AssertionError("the follower failed", failure.get());
        }
    }
}
