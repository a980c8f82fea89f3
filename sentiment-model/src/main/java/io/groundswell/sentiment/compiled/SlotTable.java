// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;

/**
 * A read-only hash table with open addressing and linear probing: slots of a fixed number of longs, of which the first is
 * the hash of the key, or 0 where the slot is empty. Keys are not stored: the writer has seen to it that no two of them
 * share a hash, and a string that is none of them is taken for one with a probability of about
 * {@code keys / 2^64}. Thread-safe.
 */
final class SlotTable {

    static final int NONE = -1;

    private final LongBuffer longs;
    private final int width;
    private final int mask;

    /**
     * @param section as {@link SlotTableWriter} wrote it
     * @param width of a slot, in longs
     */
    SlotTable(ByteBuffer section, int width) {
        this.longs = section.duplicate().order(ByteOrder.LITTLE_ENDIAN).asLongBuffer();
        this.width = width;
        int slots = longs.limit() / width;
        if (slots * width != longs.limit() || Integer.bitCount(slots) != 1) {
            throw new IllegalArgumentException(
                    "a table must have 2^n slots of " + width + " longs: was " + longs.limit() + " longs");
        }
        this.mask = slots - 1;
    }

    /** Where the slot of a hash begins; {@link #NONE} when there is none. The hash must not be 0. */
    int find(long hash) {
        int slot = (int) (hash >>> 32) & mask;
        while (true) {
            long found = longs.get(slot * width);
            if (found == hash) {
                return slot * width;
            }
            if (found == 0) {
                return NONE;
            }
            slot = (slot + 1) & mask;
        }
    }

    /** A value of a slot that was found; {@code column} counts from 1. */
    long value(int slot, int column) {
        return longs.get(slot + column);
    }
}
