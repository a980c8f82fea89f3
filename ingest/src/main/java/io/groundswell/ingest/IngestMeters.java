// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * All meters of ingestion, labelled with the kind of source. For each source, once its sink is flushed,
 *
 * <pre>
 * groundswell_ingest_read_total = groundswell_ingest_sent_total
 *                               + sum (groundswell_ingest_refused_total)
 *                               + sum (groundswell_ingest_not_wanted_total)
 * </pre>
 *
 * <p>Thread-safe. One instance counts one run; several may share a registry, where their figures add up.
 */
public final class IngestMeters {

    /** How many refusals are kept in full. */
    static final int EXAMPLES = 20;

    private final Count read;
    private final Count sent;
    private final Map<Refusal.Reason, Count> refused = new EnumMap<>(Refusal.Reason.class);
    private final Map<NotWanted, Count> left = new EnumMap<>(NotWanted.class);
    private final List<Refusal> examples = new ArrayList<>();

    /** @param source the kind of source, for instance {@code archive}: one of few, for it becomes a label */
    public IngestMeters(MeterRegistry registry, String source) {
        read = new Count(Counter.builder("groundswell.ingest.read")
                .description("What the source gave: posts, refusals and what is not wanted")
                .tag("source", source)
                .register(registry));
        sent = new Count(Counter.builder("groundswell.ingest.sent")
                .description("Posts that Kafka has confirmed")
                .tag("source", source)
                .register(registry));
        for (Refusal.Reason reason : Refusal.Reason.values()) {
            refused.put(
                    reason,
                    new Count(Counter.builder("groundswell.ingest.refused")
                            .description("What the source gave that did not become a post, by reason")
                            .tag("source", source)
                            .tag("reason", reason.label())
                            .register(registry)));
        }
        for (NotWanted reason : NotWanted.values()) {
            left.put(
                    reason,
                    new Count(Counter.builder("groundswell.ingest.not.wanted")
                            .description("What the source gave that is in order and no post, by reason")
                            .tag("source", source)
                            .tag("reason", reason.label())
                            .register(registry)));
        }
    }

    void read() {
        read.add();
    }

    void sent() {
        sent.add();
    }

    /** Adds what was done at one stroke: a transaction that is committed. */
    public void add(IngestCounts counts) {
        read.add(counts.read());
        sent.add(counts.sent());
        counts.refused().forEach((reason, count) -> add(refused.get(reason), count));
        counts.notWanted().forEach((reason, count) -> add(left.get(reason), count));
        synchronized (examples) {
            counts.examples().stream().limit(EXAMPLES - examples.size()).forEach(examples::add);
        }
    }

    private static void add(@Nullable Count count, long amount) {
        if (count != null) {
            count.add(amount);
        }
    }

    void left(NotWanted reason) {
        Count count = left.get(reason);
        if (count != null) {
            count.add();
        }
    }

    void refused(Refusal refusal) {
        Count count = refused.get(refusal.reason());
        if (count != null) {
            count.add();
        }
        synchronized (examples) {
            if (examples.size() < EXAMPLES) {
                examples.add(refusal);
            }
        }
    }

    /** The figures of this run alone. */
    public IngestCounts counts() {
        synchronized (examples) {
            return new IngestCounts(read.value(), sent.value(), occurred(refused), occurred(left), examples);
        }
    }

    private static <R> Map<R, Long> occurred(Map<R, Count> counts) {
        Map<R, Long> occurred = new HashMap<>();
        counts.forEach((reason, count) -> {
            if (count.value() > 0) {
                occurred.put(reason, count.value());
            }
        });
        return occurred;
    }

    /** This run's own figure beside the registry's, which runs share and which a registry may not keep at all. */
    private record Count(LongAdder own, Counter shared) {

        Count(Counter shared) {
            this(new LongAdder(), shared);
        }

        void add() {
            add(1);
        }

        void add(long amount) {
            own.add(amount);
            shared.increment((double) amount);
        }

        long value() {
            return own.sum();
        }
    }
}
