// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.social;

import io.groundswell.sentiment.Scoring.Polarity;

/**
 * A labelled post and what a model said of it.
 *
 * @param label 0 negative, 1 neutral, 2 positive
 * @param polarity what was foretold
 */
public record Judgement(int label, Polarity polarity) {

    int foretold() {
        return switch (polarity.label()) {
            case NEGATIVE -> 0;
            case NEUTRAL -> 1;
            case POSITIVE -> 2;
        };
    }

    double probability(int c) {
        return switch (c) {
            case 0 -> polarity.negative();
            case 1 -> polarity.neutral();
            default -> polarity.positive();
        };
    }

    double[] probabilities() {
        return new double[] {polarity.negative(), polarity.neutral(), polarity.positive()};
    }
}
