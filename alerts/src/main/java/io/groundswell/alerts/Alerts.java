// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.alerts;

import io.groundswell.events.Swing;
import io.groundswell.events.WindowKey;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells swings to the sinks of a file, each on a thread of its own, until it is closed. */
public final class Alerts implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Alerts.class);
    private static final long PATIENCE_SECONDS = 15;

    private final DeadSwings dead;
    private final Map<String, SwingSink> sinks;
    private final Map<String, SinkRunner> runners = new TreeMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CompletableFuture<Throwable> failed = new CompletableFuture<>();

    private Alerts(DeadSwings dead, Map<String, SwingSink> sinks) {
        this.dead = dead;
        this.sinks = sinks;
    }

    /**
     * Begins.
     *
     * @param kafka properties of Kafka's clients, {@code bootstrap.servers} at least
     * @param environment where secrets may be
     * @param terminal what sinks of that type print to
     * @throws IllegalArgumentException when a sink lacks something
     */
    public static Alerts start(
            AlertFile file,
            AlertSettings settings,
            Map<String, Object> kafka,
            Map<String, String> environment,
            PrintWriter terminal) {
        Clock clock = Clock.systemUTC();
        Map<String, SwingSink> sinks = file.open(environment, terminal, clock);
        Alerts alerts = new Alerts(new DeadSwings(kafka, settings.prefix()), sinks);
        Patience patience = new Patience(settings.giveUp());
        sinks.forEach((name, sink) -> alerts.start(
                name, new SinkRunner(name, sink, file.routesTo(name), settings, kafka, alerts.dead, patience, clock)));
        return alerts;
    }

    /**
     * Sends each sink a swing that is made up and says so, once.
     *
     * @return what became of it, a line a sink
     */
    public static List<String> rehearse(AlertFile file, Map<String, String> environment, PrintWriter terminal)
            throws InterruptedException {
        Instant now = Instant.ofEpochSecond(Clock.systemUTC().instant().getEpochSecond());
        Swing swing = Swing.of("rehearsal", new WindowKey("rehearsal", "all", "all", Duration.ofMinutes(5), now))
                .change(0.2, -0.2)
                .posts(100, 1_000)
                .build();
        List<String> lines = new ArrayList<>();
        Map<String, SwingSink> sinks = file.open(environment, terminal, Clock.systemUTC());
        try {
            for (Map.Entry<String, SwingSink> sink : sinks.entrySet()) {
                try {
                    sink.getValue().send(swing);
                    sink.getValue().send(swing.resolved(now, Swing.Resolution.RETURNED));
                    lines.add(sink.getKey() + ": told");
                } catch (UndeliveredException e) {
                    lines.add(sink.getKey() + ": not told, " + e.getMessage());
                }
            }
        } finally {
            sinks.values().forEach(SwingSink::close);
        }
        return lines;
    }

    private void start(String name, SinkRunner runner) {
        runners.put(name, runner);
        threads.execute(() -> {
            try {
                runner.run();
            } catch (RuntimeException | Error e) {
                failed.complete(e);
            }
        });
    }

    /** Completes when a sink's thread has ended for a fault that no retry helps: Kafka is gone, or a fault of ours. */
    public CompletableFuture<Throwable> whenFailed() {
        return failed;
    }

    /** What has become of the swings so far, a line a sink. */
    public List<String> summary() {
        return runners.entrySet().stream()
                .map(runner -> runner.getKey() + ": " + runner.getValue().tally)
                .toList();
    }

    /** Stops; what is being told may be told again next time. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("not every sink has stopped within {} s", PATIENCE_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        sinks.values().forEach(SwingSink::close);
        dead.close();
    }
}
