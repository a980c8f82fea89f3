// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collection;

/** Arrays as the little-endian bytes of a section. */
final class Numbers {

    private Numbers() {}

    /** Room for a section. */
    static ByteBuffer bytes(long size) {
        return ByteBuffer.allocate(Math.toIntExact(size)).order(ByteOrder.LITTLE_ENDIAN);
    }

    static ByteBuffer of(long[] numbers, int count) {
        var section = bytes((long) count * Long.BYTES);
        section.asLongBuffer().put(numbers, 0, count);
        return section;
    }

    static ByteBuffer of(int... numbers) {
        var section = bytes((long) numbers.length * Integer.BYTES);
        section.asIntBuffer().put(numbers);
        return section;
    }

    static ByteBuffer ofFloats(Collection<Float> numbers) {
        var section = bytes((long) numbers.size() * Float.BYTES);
        numbers.forEach(section::putFloat);
        return section.flip();
    }
}
