// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.source;

import io.groundswell.events.DeadLetter;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Counts dead letters and remembers the latest reasons, never what they hold. Thread-safe. */
public final class DeadLetters {

    private static final int MOST = 20;
    private static final int LONGEST_REASON = 300;

    private final Deque<Letter> latest = new ArrayDeque<>();
    private final Map<String, Long> byStage = new TreeMap<>();
    private long total;

    /**
     * Why a record could not be processed.
     *
     * @param at when it was put aside
     * @param stage where it failed
     * @param reason for a person
     * @param topic that it was read from
     * @param partition of that topic
     * @param offset there
     */
    public record Letter(Instant at, String stage, String reason, String topic, int partition, long offset) {}

    /**
     * All of them.
     *
     * @param total how many
     * @param byStage how many of each stage
     * @param latest the newest first
     */
    public record Summary(long total, Map<String, Long> byStage, List<Letter> latest) {}

    synchronized void accept(ConsumerRecord<byte[], byte[]> record) {
        Letter letter = letter(record);
        total++;
        byStage.merge(letter.stage(), 1L, Long::sum);
        latest.addFirst(letter);
        if (latest.size() > MOST) {
            latest.removeLast();
        }
    }

    private static Letter letter(ConsumerRecord<byte[], byte[]> record) {
        Instant at = Instant.ofEpochMilli(record.timestamp());
        try {
            DeadLetter letter = DeadLetter.read(record.headers());
            String reason = letter.reason();
            return new Letter(
                    at,
                    letter.stage().name(),
                    reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) + "…" : reason,
                    letter.topic(),
                    letter.partition(),
                    letter.offset());
        } catch (IllegalArgumentException e) { // anybody may write to the topic
            return new Letter(at, "UNKNOWN", "its headers are not those of a dead letter", "", -1, -1);
        }
    }

    synchronized Summary summary() {
        return new Summary(total, Map.copyOf(byStage), List.copyOf(latest));
    }
}
