// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.Label;
import io.groundswell.events.Polarity;

/**
 * What a set of posts adds up to. Counts and sums of integers only, so that adding is exact, in any order, and can be
 * undone by {@link #minus}.
 *
 * @param negative posts labelled so; likewise {@code neutral} and {@code positive}
 * @param reposts amplification; likewise {@code likes}
 * @param remarks narration
 * @param unscored posts without a score
 * @param scoreMicros sum of scores in millionths
 * @param squareMicros sum of squared scores in millionths, each rounded
 * @param negativeMicros sum of the probabilities of being negative in millionths; likewise {@code positiveMicros}
 * @param cells how many posts have about which probabilities, as far as shares can be estimated from them
 */
record Tally(
        long negative,
        long neutral,
        long positive,
        long reposts,
        long likes,
        long remarks,
        long unscored,
        long scoreMicros,
        long squareMicros,
        long negativeMicros,
        long positiveMicros,
        CellCounts cells) {

    static final Tally ZERO = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, CellCounts.NONE);
    static final Tally REPOST = new Tally(0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, CellCounts.NONE);
    static final Tally LIKE = new Tally(0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, CellCounts.NONE);
    static final Tally REMARK = new Tally(0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, CellCounts.NONE);
    static final Tally UNSCORED = new Tally(0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, CellCounts.NONE);

    private static final double MICRO = 1e6;

    /**
     * One scored post, or one theme of it.
     *
     * @param scoreMicros from −1,000,000 to 1,000,000
     * @param polarity of the post as a whole
     * @param cells that of the post as a whole, or none
     */
    static Tally scored(Label label, long scoreMicros, Polarity polarity, CellCounts cells) {
        return new Tally(
                label == Label.NEGATIVE ? 1 : 0,
                label == Label.NEUTRAL ? 1 : 0,
                label == Label.POSITIVE ? 1 : 0,
                0,
                0,
                0,
                0,
                scoreMicros,
                square(scoreMicros / MICRO),
                micros(polarity.negative()),
                micros(polarity.positive()),
                cells);
    }

    private static long square(double score) {
        return micros(score * score);
    }

    static long micros(double value) {
        return Math.round(value * MICRO);
    }

    Tally with(CellCounts others) {
        return others.equals(cells)
                ? this
                : new Tally(
                        negative,
                        neutral,
                        positive,
                        reposts,
                        likes,
                        remarks,
                        unscored,
                        scoreMicros,
                        squareMicros,
                        negativeMicros,
                        positiveMicros,
                        others);
    }

    long posts() {
        return negative + neutral + positive;
    }

    Tally plus(Tally other) {
        return new Tally(
                negative + other.negative,
                neutral + other.neutral,
                positive + other.positive,
                reposts + other.reposts,
                likes + other.likes,
                remarks + other.remarks,
                unscored + other.unscored,
                scoreMicros + other.scoreMicros,
                squareMicros + other.squareMicros,
                negativeMicros + other.negativeMicros,
                positiveMicros + other.positiveMicros,
                cells.plus(other.cells));
    }

    Tally minus(Tally other) {
        return plus(other.negated());
    }

    Tally negated() {
        return new Tally(
                -negative,
                -neutral,
                -positive,
                -reposts,
                -likes,
                -remarks,
                -unscored,
                -scoreMicros,
                -squareMicros,
                -negativeMicros,
                -positiveMicros,
                cells.negated());
    }

    /** {@code (positive − negative) / posts}; 0 without posts. */
    double net() {
        return posts() == 0 ? 0 : (double) (positive - negative) / posts();
    }

    /** Mean score; 0 without posts. */
    double mean() {
        return posts() == 0 ? 0 : clamp(scoreMicros / MICRO / posts());
    }

    /** Mean of the calibrated probabilities of the three labels; a third each without posts. */
    Polarity meanPolarity() {
        if (posts() == 0) {
            return new Polarity(1 / 3.0, 1 / 3.0, 1 / 3.0);
        }
        double meanNegative = share(negativeMicros);
        double meanPositive = share(positiveMicros);
        return new Polarity(meanNegative, Math.max(0, 1 - meanNegative - meanPositive), meanPositive);
    }

    private double share(long micros) {
        return Math.max(0, Math.min(1, micros / MICRO / posts()));
    }

    /** Sample standard deviation of the score; 0 with fewer than two posts. */
    double deviation() {
        long n = posts();
        if (n < 2) {
            return 0;
        }
        double sum = scoreMicros / MICRO;
        return Math.sqrt(Math.max(0, (squareMicros / MICRO - sum * sum / n) / (n - 1)));
    }

    /**
     * Half-open ends of the 95 % interval of {@link #net}: the adjusted Wald interval for a difference of two shares of
     * one sample (Bonett and Price 2012, "Adjusted Wald confidence interval for a difference of binomial proportions
     * based on paired data", Journal of Educational and Behavioral Statistics 37), widened to hold {@code net} itself.
     */
    double[] netInterval() {
        double n = posts() + 2.0;
        double p = (positive + 1) / n;
        double q = (negative + 1) / n;
        double difference = p - q;
        double reach = 1.959964 * Math.sqrt((p + q - difference * difference) / n);
        return new double[] {Math.min(net(), clamp(difference - reach)), Math.max(net(), clamp(difference + reach))};
    }

    private static double clamp(double value) {
        return Math.max(-1, Math.min(1, value));
    }
}
