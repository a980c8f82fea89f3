// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.social;

import io.groundswell.sentiment.Scoring.Polarity;
import java.util.Arrays;

/**
 * Calibrates margins by a factor and a shift for each class (Guo et al. 2017, "On Calibration of Modern Neural Networks",
 * section 4.2), so that the probabilities are those with which people call such posts negative, neutral and positive,
 * when the three are equally frequent.
 *
 * @param factors of the margins of the three classes
 * @param shifts of the same
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record VectorScaling(double[] factors, double[] shifts) {

    private static final int CLASSES = 3;
    private static final int MOST_STEPS = 100;
    private static final double RIDGE = 1e-3;

    static final VectorScaling NONE = new VectorScaling(new double[] {1, 1, 1}, new double[CLASSES]);

    /** The probabilities for three margins. */
    Polarity polarity(double negative, double neutral, double positive) {
        double n = factors[0] * negative + shifts[0];
        double o = factors[1] * neutral + shifts[1];
        double p = factors[2] * positive + shifts[2];
        double max = Math.max(n, Math.max(o, p));
        double expN = StrictMath.exp(n - max);
        double expO = StrictMath.exp(o - max);
        double expP = StrictMath.exp(p - max);
        double sum = expN + expO + expP;
        return new Polarity(expN / sum, expO / sum, expP / sum);
    }

    Polarity polarity(double[] margins) {
        return polarity(margins[0], margins[1], margins[2]);
    }

    /** Fits it to margins of posts that the weights were not fitted on; the classes weigh the same. */
    static VectorScaling fit(double[][] margins, int[] labels) {
        double[] counts = new double[CLASSES];
        Arrays.stream(labels).forEach(label -> counts[label]++);
        double[] start = {1, 1, 1, 0, 0, 0};
        double[] x = Lbfgs.minimise(
                (at, gradient) -> loss(margins, labels, counts, at, gradient), start, MOST_STEPS, 1e-8, step -> {});
        return new VectorScaling(Arrays.copyOf(x, CLASSES), Arrays.copyOfRange(x, CLASSES, 2 * CLASSES));
    }

    private static double loss(double[][] margins, int[] labels, double[] counts, double[] at, double[] gradient) {
        Arrays.fill(gradient, 0);
        double loss = 0;
        double[] p = new double[CLASSES];
        for (int i = 0; i < labels.length; i++) {
            for (int c = 0; c < CLASSES; c++) {
                p[c] = at[c] * margins[i][c] + at[CLASSES + c];
            }
            double importance = 1 / (CLASSES * counts[labels[i]]);
            loss -= importance * LinearModel.softmax(p)[labels[i]];
            for (int c = 0; c < CLASSES; c++) {
                double error = importance * (StrictMath.exp(p[c]) - (c == labels[i] ? 1 : 0));
                gradient[c] += error * margins[i][c];
                gradient[CLASSES + c] += error;
            }
        }
        for (int c = 0; c < CLASSES; c++) {
            loss += RIDGE * ((at[c] - 1) * (at[c] - 1) + at[CLASSES + c] * at[CLASSES + c]);
            gradient[c] += 2 * RIDGE * (at[c] - 1);
            gradient[CLASSES + c] += 2 * RIDGE * at[CLASSES + c];
        }
        return loss;
    }
}
