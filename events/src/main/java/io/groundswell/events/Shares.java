// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.events;

/**
 * Which shares of a crowd are negative, neutral and positive: an estimate from the probabilities of its posts, corrected
 * for what the model is known to get wrong. Counting labels instead is off by more, since the model's mistakes do not
 * cancel. Shares add up to 1 within rounding (to a ten-thousandth).
 *
 * @param posts how many posts it rests on: those whose model gives calibrated probabilities
 */
public record Shares(long posts, Share negative, Share neutral, Share positive) {

    /**
     * A share, from 0 to 1.
     *
     * @param value the estimate
     * @param low lower end of its 95 % interval, which holds the model's own error as well as that of the sample: it does
     *     not close however many posts there are
     * @param high upper end of it
     */
    public record Share(double value, double low, double high) {

        public Share {
            Check.within(low, 0, 1, "low");
            Check.within(high, 0, 1, "high");
            Check.within(value, low, high, "share");
        }
    }

    public Shares {
        if (posts < 1) {
            throw new IllegalArgumentException("posts of shares must be at least 1: was " + posts);
        }
        Check.present(negative, "negative");
        Check.present(neutral, "neutral");
        Check.present(positive, "positive");
    }
}
