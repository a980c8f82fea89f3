// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

/**
 * What each feature of the parser is worth to each transition. Open addressing with linear probing: a slot holds 39 bits of
 * the feature's mixed hash, of which the slot's own place gives 23 more, and where its weights begin. That no two
 * features of the model share a slot's bits is checked when it is compiled; that an unknown one is taken for a known one
 * has a chance of some 10^-12. Thread-safe.
 *
 * <p>Weights are added as floats, feature by feature, as CoreNLP does, but rows first: sums may differ in
 * their last bits.
 */
final class FeatureTable {

    static final int SLOT_BITS = 23;
    static final int OFFSET_BITS = 25;
    static final long OFFSET_MASK = (1L << OFFSET_BITS) - 1;
    static final int SLOT_MASK = (1 << SLOT_BITS) - 1;

    /** From so many weights on, a row of all transitions is kept instead: adding nothing is cheaper than skipping it. */
    static final int DENSE = 24;

    /** Stands in the place of the number of weights, before the number of a row. */
    static final int DENSE_MARK = -1;

    private final long[] slots;
    private final int[] cells;
    private final float[][] rows;
    private final int width;

    FeatureTable(Sections sections, int transitions) {
        var slotBuffer = sections.section("parser.slots").asLongBuffer();
        this.slots = new long[slotBuffer.remaining()];
        slotBuffer.get(slots);
        var cellBuffer = sections.section("parser.cells").asIntBuffer();
        this.cells = new int[cellBuffer.remaining()];
        cellBuffer.get(cells);
        this.width = rowWidth(transitions);
        var dense = sections.section("parser.rows").asFloatBuffer();
        this.rows = new float[dense.remaining() / width][width];
        for (float[] row : rows) {
            dense.get(row);
        }
    }

    /** A multiple of eight, which is what a vector register takes. */
    static int rowWidth(int transitions) {
        return (transitions + 7) & -8;
    }

    int width() {
        return width;
    }

    /**
     * Adds up what features are worth.
     *
     * @param features hashes
     * @param count how many of them
     * @param scratch twice as long as the features, at least
     * @param scores of the transitions, {@link #width()} long
     */
    void add(long[] features, int count, int[] scratch, float[] scores) {
        // Each step for all features, so that the memory's latencies overlap; then rows before single weights.
        for (int at = 0; at < count; at++) {
            scratch[at] = find(features[at]);
        }
        for (int at = 0; at < count; at++) {
            scratch[count + at] = cells[scratch[at]];
        }
        int dense = 0;
        for (int at = 0; at < count; at++) {
            if (scratch[count + at] == DENSE_MARK) {
                scratch[count + dense++] = cells[scratch[at] + 1];
                scratch[at] = 0;
            }
        }
        addRows(scratch, count, dense, scores);
        for (int at = 0; at < count; at++) {
            addCells(scratch[at], scores);
        }
    }

    private void addRows(int[] numbers, int from, int count, float[] scores) {
        int at = from;
        for (; at + 4 <= from + count; at += 4) {
            addFour(rows[numbers[at]], rows[numbers[at + 1]], rows[numbers[at + 2]], rows[numbers[at + 3]], scores);
        }
        for (; at < from + count; at++) {
            addOne(rows[numbers[at]], scores);
        }
    }

    private int find(long feature) {
        long mixed = TextHash.mix(feature);
        long wanted = mixed << OFFSET_BITS;
        int place = (int) (mixed >>> (Long.SIZE - SLOT_BITS));
        long slot = slots[place];
        while (slot != 0) {
            if ((slot & ~OFFSET_MASK) == wanted) {
                return (int) (slot & OFFSET_MASK);
            }
            place = (place + 1) & SLOT_MASK;
            slot = slots[place];
        }
        return 0;
    }

    private void addCells(int place, float[] scores) {
        int count = cells[place];
        int weights = place + 1 + ((count + 3) >> 2);
        for (int i = 0; i < count; i++) {
            int transition = cells[place + 1 + (i >> 2)] >>> ((i & 3) << 3) & 0xFF;
            scores[transition] += Float.intBitsToFloat(cells[weights + i]);
        }
    }

    // With the same index into all arrays, which is what the JIT compiler needs to use vectors.
    private static void addFour(float[] a, float[] b, float[] c, float[] d, float[] scores) {
        for (int i = 0; i < scores.length; i++) {
            scores[i] = scores[i] + a[i] + b[i] + c[i] + d[i];
        }
    }

    private static void addOne(float[] row, float[] scores) {
        for (int i = 0; i < scores.length; i++) {
            scores[i] += row[i];
        }
    }
}
