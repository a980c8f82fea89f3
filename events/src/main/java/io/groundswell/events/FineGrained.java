// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.events;

/**
 * The probabilities of CoreNLP's five sentiment classes. Each is from 0 to 1, and they add up to 1 within rounding.
 */
public record FineGrained(double veryNegative, double negative, double neutral, double positive, double veryPositive) {

    private static final double ROUNDING = 1e-4;

    public FineGrained {
        Check.within(veryNegative, 0, 1, "veryNegative");
        Check.within(negative, 0, 1, "negative");
        Check.within(neutral, 0, 1, "neutral");
        Check.within(positive, 0, 1, "positive");
        Check.within(veryPositive, 0, 1, "veryPositive");
        Check.within(
                veryNegative + negative + neutral + positive + veryPositive,
                1 - ROUNDING,
                1 + ROUNDING,
                "sum of fineGrained");
    }
}
