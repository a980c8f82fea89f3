// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.events;

/**
 * The probabilities that a text is negative, neutral or positive. Each is from 0 to 1, and they add up to 1 within
 * rounding.
 */
public record Polarity(double negative, double neutral, double positive) {

    private static final double ROUNDING = 1e-4;

    public Polarity {
        Check.within(negative, 0, 1, "negative");
        Check.within(neutral, 0, 1, "neutral");
        Check.within(positive, 0, 1, "positive");
        Check.within(negative + neutral + positive, 1 - ROUNDING, 1 + ROUNDING, "sum of polarity");
    }
}
