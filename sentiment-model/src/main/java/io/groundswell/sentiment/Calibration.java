// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import io.groundswell.sentiment.Scoring.FineGrained;
import io.groundswell.sentiment.Scoring.Polarity;

/**
 * From what an engine says to the probabilities that people would call a text negative, neutral or positive: multinomial
 * logistic regression with neutral as the reference class,
 *
 * <pre>P(c) ∝ exp(w_c · x), w_neutral = 0, x = (1, expected score, P(neutral), lowest clause, highest clause)</pre>
 *
 * <p>fitted with all three classes weighing the same. A network trained on one kind of text is neither unbiased nor
 * calibrated on another (Guo et al. 2017, "On Calibration of Modern Neural Networks"): the argmax of one that learned
 * from film reviews is of little use on posts. Because the fit is balanced, the probabilities suppose that the three
 * labels are equally frequent; a share of a crowd that is estimated from them needs a correction for the actual prior.
 *
 * <p>The same weights serve texts, sentences and clauses, since no labelled clauses of posts are to be had.
 *
 * @param negative weights of the negative class
 * @param positive weights of the positive class
 */
record Calibration(Weights negative, Weights positive) {

    /** Number of inputs, the constant included. */
    static final int INPUTS = 5;

    /** The five classes folded to three, as they come. */
    static Polarity uncalibrated(FineGrained of) {
        return new Polarity(of.veryNegative() + of.negative(), of.neutral(), of.positive() + of.veryPositive());
    }

    /** The inputs that a reading gives. */
    static double[] inputs(Reading reading) {
        var distribution = reading.distribution();
        return new double[] {
            1, distribution.expectedScore(), distribution.neutral(), reading.lowest(), reading.highest()
        };
    }

    /** The calibrated probabilities. */
    Polarity polarity(Reading reading) {
        double[] inputs = inputs(reading);
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
     * @param lowest of the lowest score of a clause
     * @param highest of the highest score of a clause
     */
    record Weights(double constant, double score, double neutral, double lowest, double highest) {

        static Weights of(double[] values) {
            return new Weights(values[0], values[1], values[2], values[3], values[4]);
        }

        double[] values() {
            return new double[] {constant, score, neutral, lowest, highest};
        }

        private double dot(double[] inputs) {
            return constant * inputs[0]
                    + score * inputs[1]
                    + neutral * inputs[2]
                    + lowest * inputs[3]
                    + highest * inputs[4];
        }
    }
}
