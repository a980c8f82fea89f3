// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.social;

/** Margins that are linear in the features: w_0 + W x, one for each class. */
final class LinearModel {

    private final int classes;
    private final double[] bias;
    private final float[] weights;

    /**
     * @param bias one for each class
     * @param weights of the classes of column 0, then of column 1…
     */
    LinearModel(int classes, double[] bias, float[] weights) {
        this.classes = classes;
        this.bias = bias;
        this.weights = weights;
    }

    int classes() {
        return classes;
    }

    double bias(int c) {
        return bias[c];
    }

    float weight(int column, int c) {
        return weights[column * classes + c];
    }

    int columns() {
        return weights.length / classes;
    }

    double[] margins(SparseRows rows, int row) {
        double[] margins = bias.clone();
        for (int at = rows.start(row); at < rows.end(row); at++) {
            float x = rows.value(at);
            for (int c = 0, k = rows.column(at) * classes; c < classes; c++, k++) {
                margins[c] += x * weights[k];
            }
        }
        return margins;
    }

    /** Turns margins into logarithms of probabilities, in place. */
    static double[] softmax(double[] margins) {
        double max = margins[0];
        for (double margin : margins) {
            max = Math.max(max, margin);
        }
        double sum = 0;
        for (double margin : margins) {
            sum += StrictMath.exp(margin - max);
        }
        double log = max + StrictMath.log(sum);
        for (int c = 0; c < margins.length; c++) {
            margins[c] -= log;
        }
        return margins;
    }
}
