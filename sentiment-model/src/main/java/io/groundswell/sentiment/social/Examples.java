// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.social;

import java.util.Arrays;

/**
 * What a model is fitted to: a part of the rows, and what people called them.
 *
 * @param rows of all examples
 * @param labels of all examples, from 0
 * @param weights of all examples: how often each counts
 * @param classes of the task
 * @param columns of the rows
 * @param firstDense columns from here on are numbers that every row has, no counts of something that a row may lack
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Examples(SparseRows rows, int[] labels, float[] weights, int classes, int columns, int firstDense) {

    /** Examples that all count once, over the slots alone. */
    static Examples of(SparseRows rows, int[] labels, int classes, int columns) {
        float[] weights = new float[labels.length];
        Arrays.fill(weights, 1);
        return new Examples(rows, labels, weights, classes, columns, columns);
    }
}
