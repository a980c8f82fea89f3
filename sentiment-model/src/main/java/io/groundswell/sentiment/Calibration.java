// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import io.groundswell.sentiment.Scoring.FineGrained;
import io.groundswell.sentiment.Scoring.Polarity;

/**
 * From the distribution over five classes to the probabilities that people would call the text negative, neutral or
 * positive: multinomial logistic regression with neutral as the reference class,
 *
 * <pre>P(c) ∝ exp(w_c · x), w_neutral = 0, x = (1, score, P(neutral), score²)</pre>
 *
 * <p>fitted with all three classes weighing the same. A network trained on one kind of text is neither unbiased nor
 * calibrated on another (Guo et al. 2017, "On Calibration of Modern Neural Networks"); its argmax is of little use here.
 * Because the fit is balanced, the probabilities suppose that the three labels are equally frequent; a share of a crowd
 * that is estimated from them needs a correction for the actual prior.
 *
 * @param negative weights of the negative class
 * @param positive weights of the positive class
 */
record Calibration(Weights negative, Weights positive) {

    /** Number of inputs, the constant included. */
    static final int INPUTS = 4;

    /** The inputs that a distribution gives. */
    static double[] inputs(FineGrained sentiment) {
        double score = sentiment.expectedScore();
        return new double[] {1, score, sentiment.neutral(), score * score};
    }

    /** The calibrated probabilities. */
    Polarity polarity(FineGrained sentiment) {
        double[] inputs = inputs(sentiment);
        double n = negative.dot(inputs);
        double p = positive.dot(inputs);
        double max = Math.max(0, Math.max(n, p));
        double expN = Math.exp(n - max);
        double expO = Math.exp(-max);
        double expP = Math.exp(p - max);
        double sum = expN + expO + expP;
        return new Polarity(expN / sum, expO / sum, expP / sum);
    }

    /**
     * The weights of one class.
     *
     * @param constant of 1
     * @param score of the expected score
     * @param neutral of the probability of the neutral class
     * @param extent of the square of the expected score
     */
    record Weights(double constant, double score, double neutral, double extent) {

        static Weights of(double[] values) {
            return new Weights(values[0], values[1], values[2], values[3]);
        }

        private double dot(double[] inputs) {
            return constant * inputs[0] + score * inputs[1] + neutral * inputs[2] + extent * inputs[3];
        }
    }
}
