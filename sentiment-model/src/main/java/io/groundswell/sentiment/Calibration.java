// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import io.groundswell.sentiment.Scoring.FineGrained;
import io.groundswell.sentiment.Scoring.Polarity;
import java.util.Arrays;
import java.util.List;

/**
 * From what an engine says to the probabilities that people would call a text negative, neutral or positive: multinomial
 * logistic regression with neutral as the reference class,
 *
 * <pre>P(c) ∝ exp(w_c · x), w_neutral = 0, x = (1, expected score, P(neutral), lowest clause, highest clause, good words, bad words)</pre>
 *
 * <p>fitted with all three classes weighing the same. A network trained on one kind of text is neither unbiased nor
 * calibrated on another (Guo et al. 2017, "On Calibration of Modern Neural Networks"): the argmax of one that learned
 * from film reviews is of little use on posts. Because the fit is balanced, the probabilities suppose that the three
 * labels are equally frequent; a share of a crowd that is estimated from them needs a correction for the actual prior.
 *
 * <p>The words' own valences are among the inputs because the network cannot know what it never read: on posts they are
 * worth as much as its five classes.
 *
 * <p>The same weights serve texts, sentences and clauses, since no labelled clauses of posts are to be had.
 *
 * @param negative weights of the negative class
 * @param positive weights of the positive class
 */
record Calibration(Weights negative, Weights positive) {

    /** Number of inputs, the constant included. */
    static final int INPUTS = 7;

    /** The five classes folded to three, as they come. */
    static Polarity uncalibrated(FineGrained of) {
        return new Polarity(of.veryNegative() + of.negative(), of.neutral(), of.positive() + of.veryPositive());
    }

    /** The inputs that a reading gives. */
    static double[] inputs(Reading reading) {
        var distribution = reading.distribution();
        return new double[] {
            1,
            distribution.expectedScore(),
            distribution.neutral(),
            reading.lowest(),
            reading.highest(),
            Valence.squashed(reading.words().good()),
            Valence.squashed(reading.words().bad())
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

    /** Expected polarity, from −1 to 1: what a text's score is once it is calibrated. */
    static double score(Polarity polarity) {
        return polarity.positive() - polarity.negative();
    }

    /** The weights of one class, in the order of the inputs. */
    record Weights(List<Double> values) {

        Weights {
            values = List.copyOf(values);
            if (values.size() != INPUTS) {
                throw new IllegalArgumentException("a class must have " + INPUTS + " weights: has " + values.size());
            }
        }

        static Weights of(double[] values) {
            return new Weights(Arrays.stream(values).boxed().toList());
        }

        private double dot(double[] inputs) {
            double sum = 0;
            for (int i = 0; i < inputs.length; i++) {
                sum += values.get(i) * inputs[i];
            }
            return sum;
        }
    }
}
