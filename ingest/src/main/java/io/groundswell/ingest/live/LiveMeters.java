// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Meters of a live source's connection, labelled with the source. What becomes of its events is counted by {@link
 * io.groundswell.ingest.IngestMeters}. Each connection that is opened ends in one way:
 *
 * <pre>
 * groundswell_ingest_connections_opened_total = sum (groundswell_ingest_connections_ended_total, without refused)
 *                                               + those that are open
 * </pre>
 *
 * <p>Thread-safe.
 */
public final class LiveMeters {

    /** How a connection ends. New ways come at the end. */
    public enum End {
        /** It was never made: no answer, or a refusal. */
        REFUSED,
        /** The other side, or the network, cut or closed it. */
        CUT,
        /** It was open and nothing came. */
        SILENT,
        /** Something came, but nothing new. */
        STALLED,
        /** What came broke the protocol. */
        UNREADABLE,
        /** It was ended here: the process stops, or Kafka failed. */
        LEFT
    }

    private final Counter opened;
    private final Map<End, Counter> ended = new EnumMap<>(End.class);
    private final AtomicLong newestMillis = new AtomicLong(-1);

    public LiveMeters(MeterRegistry registry, String source) {
        opened = Counter.builder("groundswell.ingest.connections.opened")
                .description("Connections to the platform that were opened")
                .tag("source", source)
                .register(registry);
        for (End end : End.values()) {
            ended.put(
                    end,
                    Counter.builder("groundswell.ingest.connections.ended")
                            .description("Connections to the platform that ended, and attempts at one, by how")
                            .tag("source", source)
                            .tag("end", end.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
        TimeGauge.builder("groundswell.ingest.lag", this, TimeUnit.MILLISECONDS, LiveMeters::lagMillis)
                .description("How long ago the newest event was heard by the platform's stream; NaN before the first")
                .tag("source", source)
                .register(registry);
    }

    public void opened() {
        opened.increment();
    }

    public void ended(End end) {
        Counter counter = ended.get(end);
        if (counter != null) {
            counter.increment();
        }
    }

    /** @param newest when the platform's stream heard of what was taken last */
    public void reached(Instant newest) {
        newestMillis.set(newest.toEpochMilli());
    }

    /** How long ago the newest event was heard; zero before the first. */
    public Duration lag() {
        double millis = lagMillis();
        return Double.isNaN(millis) ? Duration.ZERO : Duration.ofMillis((long) millis);
    }

    /** How often a connection was opened. */
    public long timesOpened() {
        return (long) opened.count();
    }

    private double lagMillis() {
        long newest = newestMillis.get();
        return newest < 0 ? Double.NaN : System.currentTimeMillis() - newest;
    }
}
