// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * Where an {@link AuthorDay} is stored. Its bytes sort by author, series and day.
 *
 * @param author the author key; neither it nor the series holds a zero character
 * @param series a story on the platform that the author is on
 * @param day since the epoch
 */
record AuthorDayKey(String author, Series series, int day) {

    private static final char SEPARATOR = '\u0000';

    static final Serde<AuthorDayKey> SERDE = Serdes.serdeFrom(
            (topic, key) -> {
                if (key == null) { // an open end of a range
                    return null;
                }
                byte[] names = (key.author + SEPARATOR + key.series + SEPARATOR).getBytes(StandardCharsets.UTF_8);
                return ByteBuffer.allocate(names.length + Integer.BYTES)
                        .put(names)
                        .putInt(key.day ^ Integer.MIN_VALUE) // unsigned bytes then sort like signed days
                        .array();
            },
            (topic, bytes) -> {
                int names = bytes.length - Integer.BYTES;
                String text = new String(bytes, 0, names - 1, StandardCharsets.UTF_8);
                int separator = text.indexOf(SEPARATOR);
                return new AuthorDayKey(
                        text.substring(0, separator),
                        Series.parse(text.substring(separator + 1)),
                        ByteBuffer.wrap(bytes).getInt(names) ^ Integer.MIN_VALUE);
            });
}
