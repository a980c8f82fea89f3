// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.quantify;

/** The share of each class in a crowd. */
public record Shares(Share negative, Share neutral, Share positive) {

    /**
     * A share, from 0 to 1.
     *
     * @param value the estimate
     * @param low lower end of its 95 % interval
     * @param high upper end
     */
    public record Share(double value, double low, double high) {

        static Share of(double value, double deviation) {
            return new Share(value, Math.max(0, value - 1.96 * deviation), Math.min(1, value + 1.96 * deviation));
        }
    }
}
