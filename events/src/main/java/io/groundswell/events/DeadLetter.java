// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.events;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Why and where a record could not be processed. Travels in the headers of the dead letter, whose key and value are
 * those of the record as received; of one that hardly fitted into its own topic, their beginning ({@link #CUT}).
 *
 * @param stage where it failed
 * @param reason what was wrong, for a person
 * @param topic the topic that it was read from
 * @param partition the partition that it was read from
 * @param offset its offset there
 */
public record DeadLetter(Stage stage, String reason, String topic, int partition, long offset) {

    /** Where a record can fail. */
    public enum Stage {
        /** Its bytes are no record of the topic's type. */
        DESERIALIZATION,
        /** It was read, but could not be processed. */
        PROCESSING,
        /** What was made of it could not be written. */
        PRODUCTION
    }

    /** A header that only a letter has which could not hold its record as a whole: the sizes as received. */
    public static final String CUT = "dead-letter.cut";

    private static final String STAGE = "dead-letter.stage";
    private static final String REASON = "dead-letter.reason";
    private static final String TOPIC = "dead-letter.topic";
    private static final String PARTITION = "dead-letter.partition";
    private static final String OFFSET = "dead-letter.offset";

    private static final int MAX_REASON_LENGTH = 1_000;

    public DeadLetter {
        Check.present(stage, "stage");
        reason = reason.length() > MAX_REASON_LENGTH ? reason.substring(0, MAX_REASON_LENGTH) : reason;
        Check.text(topic, "topic");
    }

    public void write(Headers headers) {
        put(headers, STAGE, stage.name());
        put(headers, REASON, reason);
        put(headers, TOPIC, topic);
        put(headers, PARTITION, String.valueOf(partition));
        put(headers, OFFSET, String.valueOf(offset));
    }

    /** @throws IllegalArgumentException when the headers are not those of a dead letter */
    public static DeadLetter read(Headers headers) {
        return new DeadLetter(
                Stage.valueOf(get(headers, STAGE)),
                get(headers, REASON),
                get(headers, TOPIC),
                Integer.parseInt(get(headers, PARTITION)),
                Long.parseLong(get(headers, OFFSET)));
    }

    private static void put(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String get(Headers headers, String name) {
        @Nullable Header header = headers.lastHeader(name);
        if (header == null || header.value() == null) {
            throw new IllegalArgumentException("not a dead letter: header " + name + " is missing");
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
