// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The meters of the topology. Thread-safe.
 *
 * <p>For each source, once the topology is at rest, {@code groundswell_posts_received_total} equals the sum of
 * {@code groundswell_posts_total} over all outcomes ({@link Outcome}). Counters count work, not commits: after a crash
 * the records of an aborted transaction are processed, and counted, again.
 */
final class StreamMeters {

    private static final int MAX_SOURCES = 20;

    private final MeterRegistry registry;
    private final Map<String, String> sources = new ConcurrentHashMap<>();
    private final Map<String, Counter> received = new ConcurrentHashMap<>();
    private final Map<SourceOutcome, Counter> outcomes = new ConcurrentHashMap<>();
    private final Timer scoring;

    StreamMeters(MeterRegistry registry) {
        this.registry = registry;
        this.scoring = Timer.builder("groundswell.scoring")
                .description("Time to score one text, cache hits included")
                .register(registry);
    }

    void received(String source) {
        received.computeIfAbsent(bounded(source), this::receivedFrom).increment();
    }

    private Counter receivedFrom(String source) {
        return Counter.builder("groundswell.posts.received")
                .description("Records read from the posts topic, end-of-run markers left out")
                .tag("source", source)
                .register(registry);
    }

    void outcome(String source, Outcome outcome) {
        outcomes.computeIfAbsent(new SourceOutcome(bounded(source), outcome), this::outcomesOf)
                .increment();
    }

    private Counter outcomesOf(SourceOutcome of) {
        return Counter.builder("groundswell.posts")
                .description("Records of the posts topic by what became of them")
                .tag("source", of.source())
                .tag("outcome", of.outcome().label())
                .register(registry);
    }

    private record SourceOutcome(String source, Outcome outcome) {}

    void scored(Duration time) {
        scoring.record(time);
    }

    void window(String status) {
        Counter.builder("groundswell.windows")
                .description("Window records written: open updates, closed finals, corrections")
                .tag("status", status)
                .register(registry)
                .increment();
    }

    void swing(String state) {
        Counter.builder("groundswell.swings")
                .description("Swing records written")
                .tag("state", state)
                .register(registry)
                .increment();
    }

    void rejectedStory() {
        Counter.builder("groundswell.stories.rejected")
                .description("Records of the stories topic that are no valid story and are ignored")
                .register(registry)
                .increment();
    }

    void droppedByAggregation() {
        Counter.builder("groundswell.deltas.late")
                .description("Contributions that reached the aggregation after their slices were purged")
                .register(registry)
                .increment();
    }

    /** A source comes from a record, so anybody chooses it: past the first few, all are one. */
    private String bounded(String source) {
        if (sources.size() < MAX_SOURCES) {
            sources.putIfAbsent(source, source);
        }
        return sources.getOrDefault(source, "other");
    }
}
