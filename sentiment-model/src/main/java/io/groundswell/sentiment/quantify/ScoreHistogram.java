// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.quantify;

import io.groundswell.sentiment.Scoring.Polarity;
import java.util.Arrays;

/**
 * How many posts have about which probabilities: counts over a triangular grid of (negative, neutral, positive) in steps
 * of a tenth. What is added can be taken out again, and histograms add up, exactly and in any order. A cell holds what is
 * nearer to its point of the grid than to any other, a hexagon; rounding one probability after the other would make a
 * rhomb of it, whose posts are on average elsewhere. What the grid costs is in the model card. Not thread-safe.
 */
public final class ScoreHistogram {

    /** Steps from 0 to 1. */
    static final int STEPS = 10;

    /** Number of cells. */
    public static final int CELLS = (STEPS + 1) * (STEPS + 2) / 2;

    private final long[] counts = new long[CELLS];

    /** The cell of probabilities that add up to 1 within rounding: the nearest point of the grid. */
    public static int cell(Polarity polarity) {
        double[] exact = {polarity.negative() * STEPS, polarity.neutral() * STEPS, polarity.positive() * STEPS};
        int[] steps = new int[exact.length];
        int left = STEPS;
        for (int c = 0; c < exact.length; c++) {
            steps[c] = (int) Math.max(0, Math.min(STEPS, Math.round(exact[c])));
            left -= steps[c];
        }
        for (int by = Integer.signum(left); left != 0; left -= by) {
            steps[mostWanting(exact, steps, by)] += by;
        }
        return cell(steps[0], steps[2]);
    }

    /** Which of the three lies farthest from its point, in the direction in which that has to move. */
    private static int mostWanting(double[] exact, int[] steps, int by) {
        int most = -1;
        for (int c = 0; c < exact.length; c++) {
            boolean mayMove = steps[c] + by >= 0 && steps[c] + by <= STEPS;
            if (mayMove && (most < 0 || by * (exact[c] - steps[c]) > by * (exact[most] - steps[most]))) {
                most = c;
            }
        }
        return most;
    }

    private static int cell(int negative, int positive) {
        // Rows of STEPS + 1, STEPS, … cells lie before the row of this many negative steps.
        return negative * (2 * STEPS + 3 - negative) / 2 + positive;
    }

    /** Adds posts to a cell, or takes them out where {@code posts} is negative. */
    public void add(int cell, long posts) {
        counts[cell] = Math.addExact(counts[cell], posts);
    }

    public void add(Polarity polarity) {
        add(cell(polarity), 1);
    }

    public void add(ScoreHistogram other) {
        for (int cell = 0; cell < CELLS; cell++) {
            add(cell, other.counts[cell]);
        }
    }

    public long count(int cell) {
        return counts[cell];
    }

    public long posts() {
        return Arrays.stream(counts).sum();
    }

    /** The probabilities that a cell stands for; at the edge of the grid, those in the middle of its part of it. */
    static double[][] centres() {
        double[][] centres = new double[CELLS][];
        double inset = 1.0 / (6 * STEPS);
        for (int negative = 0; negative <= STEPS; negative++) {
            for (int positive = 0; positive <= STEPS - negative; positive++) {
                int neutral = STEPS - negative - positive;
                centres[cell(negative, positive)] = normalised(
                        Math.max(inset, (double) negative / STEPS),
                        Math.max(inset, (double) neutral / STEPS),
                        Math.max(inset, (double) positive / STEPS));
            }
        }
        return centres;
    }

    private static double[] normalised(double negative, double neutral, double positive) {
        double sum = negative + neutral + positive;
        return new double[] {negative / sum, neutral / sum, positive / sum};
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScoreHistogram histogram && Arrays.equals(counts, histogram.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }
}
