// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.social;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of features with what models of other tasks say of the same posts as further columns (Wolpert 1992, "Stacked
 * Generalization"). Those models are linear in the same features and their margins are used as they are, so the stack
 * folds into one linear model, and costs nothing when it is used.
 */
final class StackedRows {

    private final SparseRows rows;
    private final List<Column> columns = new ArrayList<>();

    /** A class of another task: its margin less the mean over the classes of that task, times {@code factor}. */
    private record Column(LinearModel model, int c, double factor) {}

    private StackedRows(SparseRows rows) {
        this.rows = rows;
    }

    /** @param weight standard deviation of a stacked column */
    static StackedRows of(SparseRows features, List<LinearModel> sources, double weight) {
        var stacked = new StackedRows(new SparseRows());
        double[][][] margins = new double[sources.size()][features.rows()][];
        for (int s = 0; s < sources.size(); s++) {
            var source = sources.get(s);
            double[] squares = new double[source.classes()];
            for (int row = 0; row < features.rows(); row++) {
                margins[s][row] = centred(source.margins(features, row));
                for (int c = 0; c < squares.length; c++) {
                    squares[c] += margins[s][row][c] * margins[s][row][c];
                }
            }
            for (int c = 0; c < squares.length; c++) {
                double deviation = Math.sqrt(squares[c] / Math.max(1, features.rows()));
                stacked.columns.add(new Column(source, c, deviation == 0 ? 0 : weight / deviation));
            }
        }
        stacked.fill(features, margins);
        return stacked;
    }

    private void fill(SparseRows features, double[][][] margins) {
        for (int row = 0; row < features.rows(); row++) {
            rows.newRow();
            for (int at = features.start(row); at < features.end(row); at++) {
                rows.add(features.column(at), features.value(at));
            }
            int column = 0;
            for (double[][] ofSource : margins) {
                for (double margin : ofSource[row]) {
                    rows.add(Slots.COUNT + column, (float)
                            (margin * columns.get(column).factor()));
                    column++;
                }
            }
        }
    }

    private static double[] centred(double[] margins) {
        double mean = 0;
        for (double margin : margins) {
            mean += margin / margins.length;
        }
        for (int c = 0; c < margins.length; c++) {
            margins[c] -= mean;
        }
        return margins;
    }

    SparseRows rows() {
        return rows;
    }

    /** These rows with their labels, and how often each counts. */
    Examples examples(int[] labels, float[] weights, int classes) {
        return new Examples(rows, labels, weights, classes, Slots.COUNT + columns.size(), Slots.COUNT);
    }

    /** The same margins from the features alone. */
    LinearModel folded(LinearModel stacked) {
        int classes = stacked.classes();
        double[] bias = new double[classes];
        float[] weights = new float[Slots.COUNT * classes];
        for (int c = 0; c < classes; c++) {
            bias[c] = stacked.bias(c);
        }
        for (int slot = 0; slot < Slots.COUNT; slot++) {
            for (int c = 0; c < classes; c++) {
                weights[slot * classes + c] = stacked.weight(slot, c);
            }
        }
        double[] shares = new double[classes];
        for (int k = 0; k < columns.size(); k++) {
            var column = columns.get(k);
            for (int c = 0; c < classes; c++) {
                shares[c] = column.factor() * stacked.weight(Slots.COUNT + k, c);
                bias[c] += shares[c] * centredBias(column);
            }
            for (int slot = 0; slot < Slots.COUNT; slot++) {
                double weight = centredWeight(column, slot);
                for (int c = 0; c < classes; c++) {
                    weights[slot * classes + c] += (float) (shares[c] * weight);
                }
            }
        }
        return new LinearModel(classes, bias, weights);
    }

    private static double centredBias(Column column) {
        double mean = 0;
        for (int c = 0; c < column.model().classes(); c++) {
            mean += column.model().bias(c) / column.model().classes();
        }
        return column.model().bias(column.c()) - mean;
    }

    private static double centredWeight(Column column, int slot) {
        double mean = 0;
        for (int c = 0; c < column.model().classes(); c++) {
            mean += (double) column.model().weight(slot, c) / column.model().classes();
        }
        return column.model().weight(slot, column.c()) - mean;
    }
}
