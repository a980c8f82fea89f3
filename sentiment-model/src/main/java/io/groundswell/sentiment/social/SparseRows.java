// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.social;

import java.util.Arrays;

/**
 * A matrix of which most values are zero, row after row. A column may come several times in a row: its values add up.
 */
final class SparseRows {

    private int[] columns = new int[1 << 16];
    private float[] values = new float[1 << 16];
    private int[] starts = new int[1 << 10];
    private int rows;
    private int size;

    int rows() {
        return rows;
    }

    int start(int row) {
        return starts[row];
    }

    int end(int row) {
        return row + 1 < rows ? starts[row + 1] : size;
    }

    int column(int at) {
        return columns[at];
    }

    float value(int at) {
        return values[at];
    }

    void newRow() {
        if (rows == starts.length) {
            starts = Arrays.copyOf(starts, 2 * rows);
        }
        starts[rows++] = size;
    }

    /** Adds a value to the last row. */
    void add(int column, float value) {
        if (size == columns.length) {
            columns = Arrays.copyOf(columns, size + size / 2);
            values = Arrays.copyOf(values, size + size / 2);
        }
        columns[size] = column;
        values[size++] = value;
    }

    void scale(int at, float factor) {
        values[at] *= factor;
    }

    int size() {
        return size;
    }

    /** A copy of some rows with other column numbers; what has none that is positive is left out. */
    SparseRows select(int[] chosen, int[] columnOf) {
        var selected = new SparseRows();
        for (int row : chosen) {
            selected.newRow();
            for (int at = start(row); at < end(row); at++) {
                if (columnOf[columns[at]] > 0) {
                    selected.add(columnOf[columns[at]], values[at]);
                }
            }
        }
        return selected;
    }

    /** In how many rows of {@code chosen} each column occurs. */
    int[] frequencies(int[] chosen, int columnCount) {
        int[] frequencies = new int[columnCount];
        int[] seen = new int[columnCount];
        for (int i = 0; i < chosen.length; i++) {
            for (int at = start(chosen[i]); at < end(chosen[i]); at++) {
                int column = columns[at];
                if (seen[column] != i + 1) {
                    seen[column] = i + 1;
                    frequencies[column]++;
                }
            }
        }
        return frequencies;
    }
}
