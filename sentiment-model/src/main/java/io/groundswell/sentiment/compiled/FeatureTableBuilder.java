// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts a {@link FeatureTable} together. */
final class FeatureTableBuilder {

    private final long[] slots = new long[1 << FeatureTable.SLOT_BITS];
    private final int transitions;
    private final List<float[]> rows = new ArrayList<>();
    private int[] cells = new int[1 << 20];
    // A place of 0 means that there is none.
    private int end = 1;

    FeatureTableBuilder(int transitions) {
        if (transitions > 256) {
            throw new IllegalArgumentException("more than 256 transitions: " + transitions);
        }
        this.transitions = transitions;
    }

    /**
     * @param feature in full
     * @param indices of transitions
     * @param weights of the same transitions, in the same order
     * @throws IllegalStateException when its hash cannot be told from that of another, or there are too many weights
     */
    void add(String feature, int[] indices, float[] weights) {
        long mixed = TextHash.mix(TextHash.of(feature));
        long bits = mixed << FeatureTable.OFFSET_BITS;
        int place = (int) (mixed >>> (Long.SIZE - FeatureTable.SLOT_BITS));
        while (slots[place] != 0) {
            if ((slots[place] & ~FeatureTable.OFFSET_MASK) == bits) {
                throw new IllegalStateException("the hash of a feature is that of another: " + feature);
            }
            place = (place + 1) & FeatureTable.SLOT_MASK;
        }
        if (end > FeatureTable.OFFSET_MASK) {
            throw new IllegalStateException("more weights than an offset can tell");
        }
        slots[place] = bits | end;
        if (indices.length < FeatureTable.DENSE) {
            addSparse(indices, weights);
        } else {
            addDense(indices, weights);
        }
    }

    private void addSparse(int[] indices, float[] weights) {
        put(indices.length);
        for (int from = 0; from < indices.length; from += 4) {
            int packed = 0;
            for (int at = from; at < Math.min(from + 4, indices.length); at++) {
                packed |= indices[at] << (8 * (at - from));
            }
            put(packed);
        }
        for (float weight : weights) {
            put(Float.floatToRawIntBits(weight));
        }
    }

    private void addDense(int[] indices, float[] weights) {
        float[] row = new float[FeatureTable.rowWidth(transitions)];
        for (int at = 0; at < indices.length; at++) {
            row[indices[at]] += weights[at];
        }
        put(FeatureTable.DENSE_MARK);
        put(rows.size());
        rows.add(row);
    }

    private void put(int cell) {
        if (end == cells.length) {
            cells = Arrays.copyOf(cells, 2 * end);
        }
        cells[end++] = cell;
    }

    ByteBuffer slots() {
        var section = bytes((long) slots.length * Long.BYTES);
        section.asLongBuffer().put(slots);
        return section;
    }

    ByteBuffer cells() {
        var section = bytes((long) end * Integer.BYTES);
        section.asIntBuffer().put(cells, 0, end);
        return section;
    }

    ByteBuffer rows() {
        var section = bytes((long) rows.size() * FeatureTable.rowWidth(transitions) * Float.BYTES);
        var floats = section.asFloatBuffer();
        rows.forEach(floats::put);
        return section;
    }

    private static ByteBuffer bytes(long size) {
        return ByteBuffer.allocate(Math.toIntExact(size)).order(ByteOrder.LITTLE_ENDIAN);
    }
}
