// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.sentiment.quantify.ScoreHistogram;
import java.util.Arrays;
import org.apache.kafka.common.errors.SerializationException;

/**
 * How many posts lie in which cell of a {@link ScoreHistogram}, without the empty cells: most slices hold few posts.
 * Counts are integers, so that adding is exact, in any order, and is undone by adding the negated. Immutable.
 */
final class CellCounts {

    static final CellCounts NONE = new CellCounts(new byte[0], new long[0]);

    private static final CellCounts[] ONE = new CellCounts[ScoreHistogram.CELLS];

    static {
        for (int cell = 0; cell < ONE.length; cell++) {
            ONE[cell] = new CellCounts(new byte[] {(byte) cell}, new long[] {1});
        }
    }

    /** In ascending order. */
    private final byte[] cells;
    /** Of these cells; none is 0. */
    private final long[] counts;

    private CellCounts(byte[] cells, long[] counts) {
        this.cells = cells;
        this.counts = counts;
    }

    /** A single post in a cell. */
    static CellCounts one(int cell) {
        return ONE[cell];
    }

    /** How many cells are filled. */
    int size() {
        return cells.length;
    }

    CellCounts plus(CellCounts other) {
        if (other.cells.length == 0) {
            return this;
        }
        if (cells.length == 0) {
            return other;
        }
        byte[] sumCells = new byte[cells.length + other.cells.length];
        long[] sums = new long[sumCells.length];
        int size = 0;
        int mine = 0;
        int others = 0;
        while (mine < cells.length || others < other.cells.length) {
            int order = others == other.cells.length
                    ? -1
                    : mine == cells.length ? 1 : Byte.compare(cells[mine], other.cells[others]);
            byte cell = order <= 0 ? cells[mine] : other.cells[others];
            long sum = (order <= 0 ? counts[mine++] : 0) + (order >= 0 ? other.counts[others++] : 0);
            if (sum != 0) {
                sumCells[size] = cell;
                sums[size++] = sum;
            }
        }
        return size == 0 ? NONE : new CellCounts(Arrays.copyOf(sumCells, size), Arrays.copyOf(sums, size));
    }

    CellCounts negated() {
        return cells.length == 0
                ? this
                : new CellCounts(
                        cells, Arrays.stream(counts).map(count -> -count).toArray());
    }

    ScoreHistogram histogram() {
        ScoreHistogram histogram = new ScoreHistogram();
        for (int i = 0; i < cells.length; i++) {
            histogram.add(cells[i], counts[i]);
        }
        return histogram;
    }

    /** One post is one number below 0; else how many cells there are, and each with its distance from the one before. */
    void write(PackedWriter out) {
        if (counts.length == 1 && counts[0] == 1) {
            out.number(-1 - cells[0]);
            return;
        }
        out.number(cells.length);
        int before = 0;
        for (int i = 0; i < cells.length; i++) {
            out.number(cells[i] - before).number(counts[i]);
            before = cells[i];
        }
    }

    static CellCounts read(PackedReader in) {
        int size = in.integer();
        if (size < 0) {
            return ONE[checked(-1 - size, 0)];
        }
        if (size == 0) {
            return NONE;
        }
        byte[] cells = new byte[checked(size - 1, 0) + 1];
        long[] counts = new long[size];
        int least = 0;
        int cell = 0;
        for (int i = 0; i < size; i++) {
            cell = checked(cell + in.integer(), least);
            least = cell + 1;
            cells[i] = (byte) cell;
            counts[i] = in.number();
        }
        return new CellCounts(cells, counts);
    }

    private static int checked(int cell, int least) {
        if (cell < least || cell >= ScoreHistogram.CELLS) {
            throw new SerializationException("a stored value is corrupt: there is no cell " + cell + " here");
        }
        return cell;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CellCounts one && Arrays.equals(cells, one.cells) && Arrays.equals(counts, one.counts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(cells) + Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return Arrays.toString(cells) + " " + Arrays.toString(counts);
    }
}
