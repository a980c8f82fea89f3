// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Where a slice is stored. Its bytes sort by series, slide, start and theme, so that the slices of a window are
 * neighbours.
 *
 * @param series whose slice it is
 * @param slide length of the slice in minutes
 * @param start minute since the epoch
 * @param theme a theme's id, {@code #hashtag}, {@code all}, or empty for the lower bound of a range
 */
record SliceKey(Series series, int slide, int start, String theme) {

    static final Serde<SliceKey> SERDE = Serdes.serdeFrom(serializer(), deserializer());

    private static Serializer<SliceKey> serializer() {
        return (topic, key) -> {
            byte[] series = key.series.toString().getBytes(StandardCharsets.UTF_8);
            byte[] theme = key.theme.getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.allocate(series.length + 1 + 2 * Integer.BYTES + theme.length)
                    .put(series)
                    .put((byte) 0)
                    .putInt(key.slide)
                    .putInt(key.start ^ Integer.MIN_VALUE) // unsigned bytes then sort like signed minutes
                    .put(theme)
                    .array();
        };
    }

    private static Deserializer<SliceKey> deserializer() {
        return (topic, bytes) -> {
            int end = 0;
            while (bytes[end] != 0) {
                end++;
            }
            ByteBuffer rest = ByteBuffer.wrap(bytes, end + 1, bytes.length - end - 1);
            int slide = rest.getInt();
            int start = rest.getInt() ^ Integer.MIN_VALUE;
            String theme = new String(bytes, rest.position(), rest.remaining(), StandardCharsets.UTF_8);
            return new SliceKey(Series.parse(new String(bytes, 0, end, StandardCharsets.UTF_8)), slide, start, theme);
        };
    }
}
