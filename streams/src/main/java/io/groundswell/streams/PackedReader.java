// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link PackedWriter} wrote. Not thread-safe. Every method fails with a {@link SerializationException} where
 * the bytes end too early or hold what was never written.
 */
final class PackedReader {

    /** The version of the tallies that are written, whose last change is that they count likes. */
    static final int TALLIES = 3;

    static final int OLDEST_TALLIES = 1;
    private static final int TALLIES_WITH_CELLS = 2;

    private final byte[] bytes;
    private int position;
    private boolean cells = true;
    private boolean likes = true;

    PackedReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Reads tallies as this version wrote them; what it did not know is 0. */
    PackedReader withTallies(long version) {
        cells = version >= TALLIES_WITH_CELLS;
        likes = version >= TALLIES;
        return this;
    }

    long number() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (position == bytes.length) {
                throw corrupt("it ends within a number");
            }
            byte next = bytes[position++];
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return (value >>> 1) ^ -(value & 1);
            }
        }
        throw corrupt("a number is longer than 64 bits");
    }

    int integer() {
        long value = number();
        if (value != (int) value) {
            throw corrupt("an integer is out of range: " + value);
        }
        return (int) value;
    }

    /** How many elements follow: each takes a byte at least. */
    int count() {
        int count = integer();
        if (count < 0 || count > bytes.length - position) {
            throw corrupt("it cannot hold " + count + " elements");
        }
        return count;
    }

    String text() {
        int size = count();
        String text = new String(bytes, position, size, StandardCharsets.UTF_8);
        position += size;
        return text;
    }

    <E extends Enum<E>> E constant(Class<E> type) {
        @Nullable E constant = constantOrNull(type);
        if (constant == null) {
            throw corrupt("a constant is missing");
        }
        return constant;
    }

    <E extends Enum<E>> @Nullable E constantOrNull(Class<E> type) {
        String name = text();
        try {
            return name.isEmpty() ? null : Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw corrupt("there is no " + type.getSimpleName() + " " + name);
        }
    }

    Tally tally() {
        Tally sums = sums();
        return sums.with(cells());
    }

    /** A tally without its cells. */
    Tally sums() {
        return new Tally(
                number(),
                number(),
                number(),
                number(),
                likes ? number() : 0,
                number(),
                number(),
                number(),
                number(),
                number(),
                number(),
                CellCounts.NONE);
    }

    CellCounts cells() {
        return cells ? CellCounts.read(this) : CellCounts.NONE;
    }

    void end() {
        if (position != bytes.length) {
            throw corrupt((bytes.length - position) + " bytes are left over");
        }
    }

    private SerializationException corrupt(String why) {
        return new SerializationException("a stored value of " + bytes.length + " bytes is corrupt: " + why);
    }
}
