// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.DeadLetter;
import io.groundswell.events.Topic;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * What a dead letter holds of the record that it is about: all of it, unless it fitted into its own topic only just, or
 * only compressed. A letter that cannot be written would stop the stream.
 */
final class Enclosure {

    /** Leaves room for the letter's own headers. */
    private static final int MOST = Topic.MAX_RECORD_BYTES - 65_536;

    private static final int MOST_BESIDE_VALUE = MOST / 4;

    private final byte @Nullable [] key;
    private final byte @Nullable [] value;
    private final Headers headers;

    private Enclosure(byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        this.key = key;
        this.value = value;
        this.headers = headers;
    }

    byte @Nullable [] key() {
        return key;
    }

    byte @Nullable [] value() {
        return value;
    }

    Headers headers() {
        return headers;
    }

    /** Headers go as a whole where they are too large; key and value are cut. Then a header tells the sizes. */
    static Enclosure of(byte @Nullable [] key, byte @Nullable [] value, Headers received) {
        boolean keepsHeaders = size(received) <= MOST_BESIDE_VALUE;
        Headers headers = keepsHeaders ? new RecordHeaders(received) : new RecordHeaders();
        byte @Nullable [] keptKey = cut(key, MOST_BESIDE_VALUE);
        byte @Nullable [] keptValue = cut(value, MOST - size(keptKey) - size(headers));
        if (!keepsHeaders || size(keptKey) < size(key) || size(keptValue) < size(value)) {
            headers.add(
                    DeadLetter.CUT,
                    ("key " + size(key) + ", value " + size(value) + ", headers " + size(received) + " bytes")
                            .getBytes(StandardCharsets.UTF_8));
        }
        return new Enclosure(keptKey, keptValue, headers);
    }

    private static byte @Nullable [] cut(byte @Nullable [] bytes, int most) {
        return bytes == null || bytes.length <= most ? bytes : Arrays.copyOf(bytes, most);
    }

    private static int size(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }

    private static int size(Headers headers) {
        int size = 0;
        for (Header header : headers) {
            size += 10 + 3 * header.key().length() + size(header.value());
        }
        return size;
    }
}
