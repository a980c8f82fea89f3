// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.quantify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.groundswell.sentiment.Scoring.Polarity;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriorShiftTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.2, 0.4, 0.6})
    void findsTheShareOfACrowdThatItsMeanProbabilityMisses(double share) {
        var histogram = crowd(20_000, share, 1);

        var shares = Objects.requireNonNull(PriorShift.estimate(histogram, 0));

        assertThat(shares.negative().value()).isCloseTo(share, within(0.03));
        double sum = shares.negative().value()
                + shares.neutral().value()
                + shares.positive().value();
        assertThat(sum).isCloseTo(1, within(1e-6));
    }

    @Test
    void statesAnIntervalThatMostlyHoldsTheTruth() {
        int held = 0;
        for (int seed = 0; seed < 200; seed++) {
            var shares = Objects.requireNonNull(PriorShift.estimate(crowd(300, 0.3, seed), 0));
            held += shares.negative().low() <= 0.3 && 0.3 <= shares.negative().high() ? 1 : 0;
        }

        assertThat(held).isBetween(180, 200);
    }

    @Test
    void widensTheIntervalByTheErrorOfTheModel() {
        var histogram = crowd(100_000, 0.3, 1);

        var sure = Objects.requireNonNull(PriorShift.estimate(histogram, 0));
        var unsure = Objects.requireNonNull(PriorShift.estimate(histogram, 0.05));

        assertThat(sure.negative().high() - sure.negative().low()).isLessThan(0.03);
        assertThat(unsure.negative().high() - unsure.negative().low()).isGreaterThan(0.19);
    }

    @Test
    void saysNothingOfNobody() {
        assertThat(PriorShift.estimate(new ScoreHistogram(), 0)).isNull();
    }

    @Test
    void takesWhatIsWithdrawnOutExactly() {
        var histogram = crowd(100, 0.3, 1);
        var before = crowd(100, 0.3, 1);
        var post = new Polarity(0.7, 0.2, 0.1);

        histogram.add(post);
        histogram.add(ScoreHistogram.cell(post), -1);

        assertThat(histogram).isEqualTo(before);
    }

    @Test
    void hasACellForAnyProbabilities() {
        for (int i = 0; i <= 100; i++) {
            for (int k = 0; k <= 100 - i; k++) {
                assertThat(ScoreHistogram.cell(new Polarity(i / 100.0, (100 - i - k) / 100.0, k / 100.0)))
                        .isBetween(0, ScoreHistogram.CELLS - 1);
            }
        }
    }

    @Test
    void refusesANegativeError() {
        assertThatThrownBy(() -> PriorShift.estimate(new ScoreHistogram(), -0.1))
                .hasMessage("modelDeviation must not be negative: was -0.1");
    }

    /** Posts whose evidence is noisy: two normal marks of each class, the probabilities by Bayes for equal shares. */
    private static ScoreHistogram crowd(int posts, double negative, long seed) {
        var random = new Random(seed);
        var histogram = new ScoreHistogram();
        double[][] means = {{1.2, 0}, {0, 0}, {0, 1.2}};
        for (int i = 0; i < posts; i++) {
            double drawn = random.nextDouble();
            int label = drawn < negative ? 0 : drawn < negative + (1 - negative) * 0.7 ? 1 : 2;
            double x = means[label][0] + random.nextGaussian();
            double y = means[label][1] + random.nextGaussian();
            double[] p = new double[3];
            for (int c = 0; c < 3; c++) {
                p[c] = Math.exp(-(Math.pow(x - means[c][0], 2) + Math.pow(y - means[c][1], 2)) / 2);
            }
            double sum = p[0] + p[1] + p[2];
            histogram.add(new Polarity(p[0] / sum, p[1] / sum, p[2] / sum));
        }
        return histogram;
    }
}
