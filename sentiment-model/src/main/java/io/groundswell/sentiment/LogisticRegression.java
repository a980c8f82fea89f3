// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import org.ejml.simple.SimpleMatrix;

/**
 * Multinomial logistic regression with three classes that weigh the same however frequent they are, by Newton's method
 * (Hastie, Tibshirani and Friedman, "The Elements of Statistical Learning", 2nd ed., 4.4.1). Made for a handful of inputs.
 */
final class LogisticRegression {

    private static final int REFERENCE = 1;
    private static final int[] FREE = {0, 2};
    private static final int MOST_STEPS = 50;
    private static final double CLOSE_ENOUGH = 1e-9;
    // Keeps the weights finite where the classes can be told apart without error.
    private static final double RIDGE = 1e-3;

    private LogisticRegression() {}

    /**
     * @param x inputs, a row for each case
     * @param y classes, 0, 1 or 2; each must occur
     * @return the weights of classes 0 and 2; those of class 1 are zero
     */
    static double[][] fit(double[][] x, int[] y) {
        int inputs = x[0].length;
        double[] balance = balance(y);
        double[][] weights = new double[FREE.length][inputs];
        for (int step = 0; step < MOST_STEPS; step++) {
            var gradient = new SimpleMatrix(FREE.length * inputs, 1);
            var hessian = SimpleMatrix.identity(FREE.length * inputs).scale(RIDGE);
            for (int i = 0; i < x.length; i++) {
                accumulate(x[i], y[i], balance[y[i]], probabilities(weights, x[i]), gradient, hessian);
            }
            gradient = gradient.minus(column(weights).scale(RIDGE));
            var change = hessian.solve(gradient);
            for (int k = 0; k < change.numRows(); k++) {
                weights[k / inputs][k % inputs] += change.get(k);
            }
            if (change.normF() < CLOSE_ENOUGH) {
                break;
            }
        }
        return weights;
    }

    /** ∂l/∂w_a += b (1[y=a] − p_a) x; −∂²l/∂w_a∂w_b += b p_a (1[a=b] − p_b) x xᵀ. */
    private static void accumulate(
            double[] x, int y, double balance, double[] p, SimpleMatrix gradient, SimpleMatrix hessian) {
        int inputs = x.length;
        for (int a = 0; a < FREE.length; a++) {
            double pa = p[FREE[a]];
            for (int i = 0; i < inputs; i++) {
                int row = a * inputs + i;
                gradient.set(row, gradient.get(row) + balance * ((y == FREE[a] ? 1 : 0) - pa) * x[i]);
                for (int b = 0; b < FREE.length; b++) {
                    double curvature = balance * pa * ((a == b ? 1 : 0) - p[FREE[b]]) * x[i];
                    for (int j = 0; j < inputs; j++) {
                        int column = b * inputs + j;
                        hessian.set(row, column, hessian.get(row, column) + curvature * x[j]);
                    }
                }
            }
        }
    }

    private static double[] probabilities(double[][] weights, double[] x) {
        double[] exp = new double[3];
        exp[REFERENCE] = 1;
        for (int a = 0; a < FREE.length; a++) {
            double dot = 0;
            for (int i = 0; i < x.length; i++) {
                dot += weights[a][i] * x[i];
            }
            exp[FREE[a]] = Math.exp(dot);
        }
        double sum = exp[0] + exp[1] + exp[2];
        return new double[] {exp[0] / sum, exp[1] / sum, exp[2] / sum};
    }

    private static double[] balance(int[] y) {
        int[] counts = new int[3];
        for (int label : y) {
            counts[label]++;
        }
        double[] balance = new double[3];
        for (int label = 0; label < 3; label++) {
            if (counts[label] == 0) {
                throw new IllegalArgumentException("no example has label " + label);
            }
            balance[label] = y.length / (3.0 * counts[label]);
        }
        return balance;
    }

    private static SimpleMatrix column(double[][] weights) {
        var column = new SimpleMatrix(weights.length * weights[0].length, 1);
        for (int k = 0; k < column.numRows(); k++) {
            column.set(k, weights[k / weights[0].length][k % weights[0].length]);
        }
        return column;
    }
}
