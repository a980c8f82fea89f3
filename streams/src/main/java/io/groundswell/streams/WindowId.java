// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.WindowKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * One window of a series, with all its themes.
 *
 * @param series whose window it is
 * @param size in minutes
 * @param end minute since the epoch, exclusive
 */
record WindowId(Series series, int size, int end) {

    /** Its key in the topic, for one theme or all. */
    WindowKey key(String theme) {
        return new WindowKey(
                series.story(), series.platform(), theme, Duration.ofMinutes(size), Instant.ofEpochSecond(60L * end));
    }

    /** Not after any window of that kind that ends then or later. */
    private static WindowId first(WindowSpec window, int end) {
        return new WindowId(new Series("", ""), window.sizeMinutes(), end);
    }

    /** Deletes the windows of a kind, of all series, that end before a minute. */
    static <V> void deleteBefore(KeyValueStore<WindowId, V> store, WindowSpec window, int end) {
        List<WindowId> old = new ArrayList<>();
        try (KeyValueIterator<WindowId, V> entries =
                store.range(first(window, Integer.MIN_VALUE), first(window, end))) {
            entries.forEachRemaining(entry -> old.add(entry.key));
        }
        old.forEach(store::delete);
    }

    static final Serde<WindowId> SERDE = Serdes.serdeFrom(
            (topic, id) -> {
                byte[] series = id.series.toString().getBytes(StandardCharsets.UTF_8);
                return ByteBuffer.allocate(2 * Integer.BYTES + series.length)
                        .putInt(id.size)
                        .putInt(id.end ^ Integer.MIN_VALUE)
                        .put(series)
                        .array();
            },
            (topic, bytes) -> new WindowId(
                    Series.parse(new String(
                            bytes, 2 * Integer.BYTES, bytes.length - 2 * Integer.BYTES, StandardCharsets.UTF_8)),
                    ByteBuffer.wrap(bytes).getInt(),
                    ByteBuffer.wrap(bytes).getInt(Integer.BYTES) ^ Integer.MIN_VALUE));
}
