// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.Label;

/**
 * What a set of posts adds up to. Counts and sums of integers only, so that adding is exact, in any order, and can be
 * undone by {@link #minus}.
 *
 * @param negative posts labelled so; likewise {@code neutral} and {@code positive}
 * @param reposts amplification
 * @param remarks narration
 * @param unscored posts without a score
 * @param scoreMicros sum of scores in millionths
 * @param squareMicros sum of squared scores in millionths, each rounded
 */
record Tally(
        long negative,
        long neutral,
        long positive,
        long reposts,
        long remarks,
        long unscored,
        long scoreMicros,
        long squareMicros) {

    static final Tally ZERO = new Tally(0, 0, 0, 0, 0, 0, 0, 0);
    static final Tally REPOST = new Tally(0, 0, 0, 1, 0, 0, 0, 0);
    static final Tally REMARK = new Tally(0, 0, 0, 0, 1, 0, 0, 0);
    static final Tally UNSCORED = new Tally(0, 0, 0, 0, 0, 1, 0, 0);

    private static final double MICRO = 1e6;

    static Tally scored(Label label, double score) {
        return new Tally(
                label == Label.NEGATIVE ? 1 : 0,
                label == Label.NEUTRAL ? 1 : 0,
                label == Label.POSITIVE ? 1 : 0,
                0,
                0,
                0,
                Math.round(score * MICRO),
                Math.round(score * score * MICRO));
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
                remarks + other.remarks,
                unscored + other.unscored,
                scoreMicros + other.scoreMicros,
                squareMicros + other.squareMicros);
    }

    Tally minus(Tally other) {
        return plus(new Tally(
                -other.negative,
                -other.neutral,
                -other.positive,
                -other.reposts,
                -other.remarks,
                -other.unscored,
                -other.scoreMicros,
                -other.squareMicros));
    }

    /** {@code (positive − negative) / posts}; 0 without posts. */
    double net() {
        return posts() == 0 ? 0 : (double) (positive - negative) / posts();
    }

    /** Mean score; 0 without posts. */
    double mean() {
        return posts() == 0 ? 0 : clamp(scoreMicros / MICRO / posts());
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
