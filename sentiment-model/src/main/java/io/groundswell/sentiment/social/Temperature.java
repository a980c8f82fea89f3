// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.social;

import io.groundswell.sentiment.Scoring.Polarity;
import java.util.Arrays;

/**
 * Calibrates margins by one factor and a shift for each class (Alexandari, Kundaje and Shrikumar 2020, "Maximum Likelihood
 * with Bias-Corrected Calibration is Hard-To-Beat at Label Shift Adaptation", section 3.2), so that the probabilities are
 * those with which people call such posts negative, neutral and positive, when the three are equally frequent.
 *
 * @param factor of all margins, positive
 * @param shifts of the three classes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Temperature(double factor, double[] shifts) {

    private static final int CLASSES = 3;
    private static final int MOST_STEPS = 100;
    private static final double RIDGE = 1e-3;

    /** Takes margins as they are. */
    static final Temperature NONE = new Temperature(1, new double[CLASSES]);

    /** The probabilities for three margins. */
    Polarity polarity(double negative, double neutral, double positive) {
        double n = factor * negative + shifts[0];
        double o = factor * neutral + shifts[1];
        double p = factor * positive + shifts[2];
        double max = Math.max(n, Math.max(o, p));
        double expN = StrictMath.exp(n - max);
        double expO = StrictMath.exp(o - max);
        double expP = StrictMath.exp(p - max);
        double sum = expN + expO + expP;
        return new Polarity(expN / sum, expO / sum, expP / sum);
    }

    /** Fits it to margins of posts that the weights were not fitted on; the classes weigh the same. */
    static Temperature fit(double[][] margins, int[] labels) {
        double[] counts = new double[CLASSES];
        Arrays.stream(labels).forEach(label -> counts[label]++);
        double[] x = Lbfgs.minimise(
                (at, gradient) -> loss(margins, labels, counts, at, gradient),
                new double[] {1, 0, 0, 0},
                MOST_STEPS,
                1e-8,
                step -> {});
        return new Temperature(x[0], Arrays.copyOfRange(x, 1, 1 + CLASSES));
    }

    private static double loss(double[][] margins, int[] labels, double[] counts, double[] at, double[] gradient) {
        Arrays.fill(gradient, 0);
        double loss = 0;
        double[] p = new double[CLASSES];
        for (int i = 0; i < labels.length; i++) {
            for (int c = 0; c < CLASSES; c++) {
                p[c] = at[0] * margins[i][c] + at[1 + c];
            }
            double importance = 1 / (CLASSES * counts[labels[i]]);
            loss -= importance * LinearModel.softmax(p)[labels[i]];
            for (int c = 0; c < CLASSES; c++) {
                double error = importance * (StrictMath.exp(p[c]) - (c == labels[i] ? 1 : 0));
                gradient[0] += error * margins[i][c];
                gradient[1 + c] += error;
            }
        }
        for (int k = 0; k <= CLASSES; k++) {
            double apart = at[k] - (k == 0 ? 1 : 0);
            loss += RIDGE * apart * apart;
            gradient[k] += 2 * RIDGE * apart;
        }
        return loss;
    }
}
