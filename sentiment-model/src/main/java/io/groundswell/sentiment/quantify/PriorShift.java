// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.quantify;

import io.groundswell.sentiment.quantify.Shares.Share;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The shares of a crowd from the probabilities of its posts, corrected for the prior by expectation maximisation (Saerens,
 * Latinne and Decaestecker 2002, "Adjusting the Outputs of a Classifier to New a Priori Probabilities", section 2.2), with
 * a Dirichlet prior. The probabilities p_i suppose equal shares, so that
 *
 * <pre>π_c ← (Σ over posts of π_c p_i(c) / Σ_k π_k p_i(k) + a u_c) / (n + a)</pre>
 *
 * <p>where u are the shares that crowds usually have, worth a = {@value #PRIOR_POSTS} posts. A crowd that talks of one
 * matter uses that matter's words, friendly or not, in all its posts; without the prior their sum is taken for evidence.
 *
 * <p>The interval holds three errors: that of the sample and that of telling the classes apart, both from the curvature
 * of the likelihood at its maximum, and that of the model on a crowd of one matter, as it was measured.
 */
public final class PriorShift {

    /**
     * The standard deviation of the social model's own error on a crowd that talks of one matter: root mean square error
     * over the topics of SemEval's 2016 test set, less what the size of the samples explains; see the model card.
     */
    public static final double SOCIAL_DEVIATION = 0.1;

    private static final int PRIOR_POSTS = 30;
    // Those of SemEval 2013 to 2016 without the test set of 2016.
    private static final double[] USUAL = {0.156, 0.410, 0.434};
    private static final int MOST_STEPS = 2_000;
    private static final double CLOSE_ENOUGH = 1e-7;
    // Far above what rounding leaves of a determinant that is none.
    private static final double NOTHING_TOLD = 1e-9;
    private static final double[][] CENTRES = ScoreHistogram.centres();

    private PriorShift() {}

    /**
     * @param histogram of the crowd
     * @param modelDeviation standard deviation of the error that remains however many posts there are; not negative
     * @return null when there is no post
     * @throws IllegalArgumentException when fewer than no posts are in a cell
     */
    public static @Nullable Shares estimate(ScoreHistogram histogram, double modelDeviation) {
        int[] filled = IntStream.range(0, ScoreHistogram.CELLS)
                .filter(cell -> histogram.count(cell) != 0)
                .toArray();
        double[] counts = Arrays.stream(filled).mapToDouble(histogram::count).toArray();
        double[][] centres =
                Arrays.stream(filled).mapToObj(cell -> CENTRES[cell]).toArray(double[][]::new);
        return estimate(centres, counts, modelDeviation);
    }

    /**
     * The same from probabilities as they are.
     *
     * @param probabilities of each post: negative, neutral, positive, supposing equal shares
     */
    public static @Nullable Shares estimate(double[][] probabilities, double modelDeviation) {
        double[] counts = new double[probabilities.length];
        Arrays.fill(counts, 1);
        return estimate(probabilities, counts, modelDeviation);
    }

    private static @Nullable Shares estimate(double[][] p, double[] counts, double modelDeviation) {
        if (!(modelDeviation >= 0)) {
            throw new IllegalArgumentException("modelDeviation must not be negative: was " + modelDeviation);
        }
        double n = 0;
        for (double count : counts) {
            if (!(count >= 0)) {
                throw new IllegalArgumentException("count of a cell must not be negative: was " + count);
            }
            n += count;
        }
        if (n == 0) {
            return null;
        }
        double[] shares = maximum(p, counts, n);
        double[] variances = variances(p, counts, shares);
        double model = modelDeviation * modelDeviation;
        return new Shares(
                Share.of(shares[0], Math.sqrt(variances[0] + model)),
                Share.of(shares[1], Math.sqrt(variances[1] + model)),
                Share.of(shares[2], Math.sqrt(variances[2] + model)));
    }

    /** Each step divides each post, or each cell of posts, among the classes in proportion to π_c p(c). */
    private static double[] maximum(double[][] p, double[] counts, double n) {
        double negative = USUAL[0];
        double neutral = USUAL[1];
        double positive = USUAL[2];
        for (int step = 0; step < MOST_STEPS; step++) {
            double toNegative = 0;
            double toNeutral = 0;
            double toPositive = 0;
            for (int i = 0; i < counts.length; i++) {
                double[] of = p[i];
                double weight = counts[i] / (negative * of[0] + neutral * of[1] + positive * of[2]);
                toNegative += weight * of[0];
                toNeutral += weight * of[1];
                toPositive += weight * of[2];
            }
            double nextNegative = (negative * toNegative + PRIOR_POSTS * USUAL[0]) / (n + PRIOR_POSTS);
            double nextNeutral = (neutral * toNeutral + PRIOR_POSTS * USUAL[1]) / (n + PRIOR_POSTS);
            double nextPositive = (positive * toPositive + PRIOR_POSTS * USUAL[2]) / (n + PRIOR_POSTS);
            double moved = Math.max(
                    Math.abs(nextNegative - negative),
                    Math.max(Math.abs(nextNeutral - neutral), Math.abs(nextPositive - positive)));
            negative = nextNegative;
            neutral = nextNeutral;
            positive = nextPositive;
            if (moved < CLOSE_ENOUGH) {
                break;
            }
        }
        return new double[] {negative, neutral, positive};
    }

    private static double mixture(double[] p, double[] shares) {
        return shares[0] * p[0] + shares[1] * p[1] + shares[2] * p[2];
    }

    /** The inverse of the observed information of (negative, positive), neutral being what is left. */
    private static double[] variances(double[][] p, double[] counts, double[] shares) {
        double aa = 0;
        double ab = 0;
        double bb = 0;
        double cc = 0;
        for (int i = 0; i < counts.length; i++) {
            double all = mixture(p[i], shares);
            double a = (p[i][0] - p[i][1]) / all;
            double b = (p[i][2] - p[i][1]) / all;
            aa += counts[i] * a * a;
            ab += counts[i] * a * b;
            bb += counts[i] * b * b;
            cc += counts[i] * (a - b) * (a - b);
        }
        double determinant = aa * bb - ab * ab;
        if (determinant <= NOTHING_TOLD * aa * bb) {
            return new double[] {1, 1, 1}; // nothing tells the classes apart
        }
        return new double[] {bb / determinant, cc / determinant, aa / determinant};
    }
}
