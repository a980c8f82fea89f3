// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes values of our own stores and internal topics, one after the other, without names: small numbers take a byte.
 * {@link PackedReader} reads them in the same order. Not thread-safe.
 */
final class PackedWriter {

    private byte[] bytes = new byte[128];
    private int length;

    /** A number near zero of either sign, in 7 bits a byte. */
    PackedWriter number(long value) {
        long rest = (value << 1) ^ (value >> 63);
        reserve(10);
        while ((rest & ~0x7FL) != 0) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
        return this;
    }

    PackedWriter text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        reserve(utf8.length);
        System.arraycopy(utf8, 0, bytes, length, utf8.length);
        length += utf8.length;
        return this;
    }

    /** By name, so that constants may be added and reordered; empty for null. */
    PackedWriter constant(@Nullable Enum<?> value) {
        return text(value == null ? "" : value.name());
    }

    PackedWriter tally(Tally tally) {
        sums(tally);
        tally.cells().write(this);
        return this;
    }

    /** A tally without its cells. */
    PackedWriter sums(Tally tally) {
        return number(tally.negative())
                .number(tally.neutral())
                .number(tally.positive())
                .number(tally.reposts())
                .number(tally.likes())
                .number(tally.remarks())
                .number(tally.unscored())
                .number(tally.scoreMicros())
                .number(tally.squareMicros())
                .number(tally.negativeMicros())
                .number(tally.positiveMicros());
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }
}
