// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.quantify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.groundswell.sentiment.Scoring.Polarity;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriorShiftTest {

    private static final double[][] CENTRES = ScoreHistogram.centres();

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
    void claimsNothingOfASinglePostNorOfAnyNumberOfEqualOnes() {
        var shares = Objects.requireNonNull(PriorShift.estimate(new double[][] {{0.7, 0.2, 0.1}}, 0));
        var equals = new ScoreHistogram();
        equals.add(ScoreHistogram.cell(new Polarity(0.7, 0.2, 0.1)), 1_000_000);
        var sharesOfEquals = Objects.requireNonNull(PriorShift.estimate(equals, 0));

        for (var share : List.of(shares.negative(), shares.positive(), sharesOfEquals.neutral())) {
            assertThat(share.low()).isZero();
            assertThat(share.high()).isEqualTo(1);
        }
    }

    @Test
    void statesAnIntervalForAnyFewPosts() {
        var random = new Random(5);
        for (int i = 0; i < 500; i++) {
            var histogram = new ScoreHistogram();
            for (int cells = 1 + random.nextInt(3); cells > 0; cells--) {
                histogram.add(random.nextInt(ScoreHistogram.CELLS), 1 + random.nextInt(3));
            }

            var shares = Objects.requireNonNull(PriorShift.estimate(histogram, 0.1));

            for (var share : List.of(shares.negative(), shares.neutral(), shares.positive())) {
                assertThat(share.low()).isBetween(0.0, share.value());
                assertThat(share.high()).isBetween(share.value(), 1.0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.2, 0.4, 0.6})
    void losesLittleByTheGrid(double share) {
        var posts = probabilities(5_000, share, 3);
        var histogram = new ScoreHistogram();
        for (double[] p : posts) {
            histogram.add(new Polarity(p[0], p[1], p[2]));
        }

        var exact = Objects.requireNonNull(PriorShift.estimate(posts, 0));
        var byCells = Objects.requireNonNull(PriorShift.estimate(histogram, 0));

        assertThat(byCells.negative().value()).isCloseTo(exact.negative().value(), within(0.007));
        assertThat(byCells.positive().value()).isCloseTo(exact.positive().value(), within(0.007));
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
    void putsAnyProbabilitiesIntoTheCellWhoseMiddleIsNearest() {
        for (int i = 0; i <= 70; i++) {
            for (int k = 0; k <= 70 - i; k++) {
                var polarity = new Polarity(i / 70.0, (70 - i - k) / 70.0, k / 70.0);
                int cell = ScoreHistogram.cell(polarity);

                assertThat(distance(polarity, cell))
                        .as(polarity.toString())
                        .isLessThanOrEqualTo(leastDistance(polarity) + 1e-9);
            }
        }
    }

    private static double leastDistance(Polarity polarity) {
        return IntStream.range(0, ScoreHistogram.CELLS)
                .mapToDouble(cell -> distance(polarity, cell))
                .min()
                .orElseThrow();
    }

    /** To the point of the grid, squared. */
    private static double distance(Polarity polarity, int cell) {
        double[] centre = CENTRES[cell];
        double steps = ScoreHistogram.STEPS;
        return square(polarity.negative() - Math.round(centre[0] * steps) / steps)
                + square(polarity.neutral() - Math.round(centre[1] * steps) / steps)
                + square(polarity.positive() - Math.round(centre[2] * steps) / steps);
    }

    private static double square(double value) {
        return value * value;
    }

    @Test
    void refusesACellOfFewerThanNoPosts() {
        var histogram = new ScoreHistogram();
        histogram.add(3, -1);

        assertThatThrownBy(() -> PriorShift.estimate(histogram, 0))
                .hasMessage("count of a cell must not be negative: was -1.0");
    }

    @Test
    void refusesANegativeError() {
        assertThatThrownBy(() -> PriorShift.estimate(new ScoreHistogram(), -0.1))
                .hasMessage("modelDeviation must not be negative: was -0.1");
    }

    private static ScoreHistogram crowd(int posts, double negative, long seed) {
        var histogram = new ScoreHistogram();
        for (double[] p : probabilities(posts, negative, seed)) {
            histogram.add(new Polarity(p[0], p[1], p[2]));
        }
        return histogram;
    }

    /** Posts whose evidence is noisy: two normal marks of each class, the probabilities by Bayes for equal shares. */
    private static double[][] probabilities(int posts, double negative, long seed) {
        var random = new Random(seed);
        double[][] all = new double[posts][];
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
            all[i] = new double[] {p[0] / sum, p[1] / sum, p[2] / sum};
        }
        return all;
    }
}
