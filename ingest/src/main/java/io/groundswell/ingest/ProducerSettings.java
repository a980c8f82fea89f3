// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import io.groundswell.events.Topics;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How posts reach Kafka.
 *
 * @param kafka any property of Kafka's producer, {@code bootstrap.servers} at least; they win over Groundswell's own
 *     choices
 * @param prefix what stands before the topics; {@value Topics#DEFAULT_PREFIX} unless chosen otherwise
 * @param run stamps every post with this run; {@code null} leaves the run that the post names
 * @param maxTextLength longest text that is sent, in UTF-16 units; default {@value #DEFAULT_MAX_TEXT_LENGTH}, some
 *     thirty times the longest post that either platform takes
 */
public record ProducerSettings(
        Map<String, Object> kafka, String prefix, @Nullable String run, int maxTextLength) {

    /** Default of {@link #maxTextLength}. */
    public static final int DEFAULT_MAX_TEXT_LENGTH = 100_000;

    public ProducerSettings {
        kafka = Map.copyOf(kafka);
        if (maxTextLength < 1) {
            throw new IllegalArgumentException("maxTextLength must be at least 1: was " + maxTextLength);
        }
        if (run != null && run.isBlank()) {
            throw new IllegalArgumentException("run must not be blank");
        }
    }

    /** Live, with all defaults. */
    public static ProducerSettings live(Map<String, Object> kafka, String prefix) {
        return new ProducerSettings(kafka, prefix, null, DEFAULT_MAX_TEXT_LENGTH);
    }

    /** A replay, which sends under its own name. */
    public static ProducerSettings replay(Map<String, Object> kafka, String prefix, String run) {
        return new ProducerSettings(kafka, prefix, run, DEFAULT_MAX_TEXT_LENGTH);
    }
}
