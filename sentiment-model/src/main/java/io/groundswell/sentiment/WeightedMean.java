// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import io.groundswell.sentiment.Scoring.FineGrained;

/** A mean of distributions over the five classes, each with a weight. Not thread-safe. */
final class WeightedMean {

    private static final FineGrained NEUTRAL = new FineGrained(0, 0, 1, 0, 0);

    private double veryNegative;
    private double negative;
    private double neutral;
    private double positive;
    private double veryPositive;
    private double total;

    void add(FineGrained of, double weight) {
        veryNegative += weight * of.veryNegative();
        negative += weight * of.negative();
        neutral += weight * of.neutral();
        positive += weight * of.positive();
        veryPositive += weight * of.veryPositive();
        total += weight;
    }

    /** Neutral while nothing was added. */
    FineGrained result() {
        return total == 0
                ? NEUTRAL
                : new FineGrained(
                        veryNegative / total,
                        negative / total,
                        neutral / total,
                        positive / total,
                        veryPositive / total);
    }
}
