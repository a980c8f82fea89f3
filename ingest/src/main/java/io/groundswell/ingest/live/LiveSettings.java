// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.live;

import io.groundswell.events.Topics;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How a live source reaches Kafka.
 *
 * @param kafka any property of Kafka's clients, {@code bootstrap.servers} at least
 * @param prefix what stands before the topics; {@value Topics#DEFAULT_PREFIX} unless chosen otherwise
 * @param name tells live sources of one installation apart: each has a position, and one process at a time, of its own;
 *     lower-case letters, digits and hyphens, at most 40
 * @param batch most events of one transaction; default {@value #DEFAULT_BATCH}
 * @param linger longest time for which a post waits for others of its transaction; default 100 ms, which at 500 events a
 *     second makes a commit of some 50 events cost little and no post late
 * @param rest longest time for which a position is left uncommitted when no post came; default 5 s
 * @param remembered how many threads and how many authors are remembered; default {@value #DEFAULT_REMEMBERED}, some
 *     100 MB at the most
 */
public record LiveSettings(
        Map<String, Object> kafka,
        String prefix,
        String name,
        int batch,
        Duration linger,
        Duration rest,
        int remembered) {

    /** Default of {@link #batch}. */
    public static final int DEFAULT_BATCH = 1_000;

    /** Default of {@link #remembered}. */
    public static final int DEFAULT_REMEMBERED = 300_000;

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    public LiveSettings {
        kafka = Map.copyOf(kafka);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "name of a live source must be 1 to 40 lower-case letters, digits and hyphens: was " + name);
        }
        if (batch < 1) {
            throw new IllegalArgumentException("batch must be at least 1: was " + batch);
        }
        if (remembered < 1) {
            throw new IllegalArgumentException("remembered must be at least 1: was " + remembered);
        }
        notNegative(linger, "linger");
        notNegative(rest, "rest");
    }

    /** All defaults. */
    public static LiveSettings of(Map<String, Object> kafka, String prefix, String name) {
        return new LiveSettings(
                kafka, prefix, name, DEFAULT_BATCH, Duration.ofMillis(100), Duration.ofSeconds(5), DEFAULT_REMEMBERED);
    }

    /** The same with another rhythm of commits. */
    public LiveSettings committing(int newBatch, Duration newLinger, Duration newRest) {
        return new LiveSettings(kafka, prefix, name, newBatch, newLinger, newRest, remembered);
    }

    /** The same with another bound of what is remembered. */
    public LiveSettings remembering(int entries) {
        return new LiveSettings(kafka, prefix, name, batch, linger, rest, entries);
    }

    private static void notNegative(Duration value, String name) {
        if (value.isNegative()) {
            throw new IllegalArgumentException(name + " must not be negative: was " + value);
        }
    }
}
