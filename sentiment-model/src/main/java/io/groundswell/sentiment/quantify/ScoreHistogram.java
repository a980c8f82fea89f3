// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.quantify;

import io.groundswell.sentiment.Scoring.Polarity;
import java.util.Arrays;

/**
 * How many posts have about which probabilities: counts over a triangular grid of (negative, neutral, positive) in steps
 * of 1/12. What is added can be taken out again, and histograms add up, exactly and in any order. Not thread-safe.
 */
public final class ScoreHistogram {

    /** Steps from 0 to 1. */
    static final int STEPS = 12;

    /** Number of cells. */
    public static final int CELLS = (STEPS + 1) * (STEPS + 2) / 2;

    private final long[] counts = new long[CELLS];

    /** The cell of probabilities that add up to 1: the nearest point of the grid. */
    public static int cell(Polarity polarity) {
        int negative = steps(polarity.negative());
        int positive = Math.min(steps(polarity.positive()), STEPS - negative);
        return cell(negative, positive);
    }

    private static int steps(double probability) {
        return (int) Math.max(0, Math.min(STEPS, Math.round(probability * STEPS)));
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
