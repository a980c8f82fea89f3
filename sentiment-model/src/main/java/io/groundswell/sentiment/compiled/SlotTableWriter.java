// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;

/** Lays out a {@link SlotTable}. Not thread-safe. */
final class SlotTableWriter {

    private final int width;
    private final Map<Long, long[]> rows = new HashMap<>();

    /** @param width of a slot, in longs, with the hash */
    SlotTableWriter(int width) {
        this.width = width;
    }

    /** @throws IllegalStateException when another key has the same hash */
    void put(String key, long hash, long... values) {
        if (values.length != width - 1) {
            throw new IllegalArgumentException("a slot takes " + (width - 1) + " values: got " + values.length);
        }
        if (rows.put(hash, values) != null) {
            throw new IllegalStateException("two keys have the hash of " + key + ": " + hash);
        }
    }

    /** The table, at most 7/10 full. */
    ByteBuffer pack() {
        int slots = Math.max(2, Integer.highestOneBit(Math.max(1, (int) (rows.size() / 0.7))) * 2);
        long[] longs = new long[slots * width];
        rows.keySet().stream().sorted().forEach(hash -> {
            int slot = (int) (hash >>> 32) & (slots - 1);
            while (longs[slot * width] != 0) {
                slot = (slot + 1) & (slots - 1);
            }
            longs[slot * width] = hash;
            System.arraycopy(values(hash), 0, longs, slot * width + 1, width - 1);
        });
        var section = ByteBuffer.allocate(longs.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        section.asLongBuffer().put(longs);
        return section;
    }

    private long[] values(long hash) {
        long[] values = rows.get(hash);
        if (values == null) {
            throw new IllegalStateException("no row has the hash " + hash);
        }
        return values;
    }
}
