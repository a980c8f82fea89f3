// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.summary;

/**
 * How much more positive one crowd is than another.
 *
 * @param net difference of net sentiment, from −2 to 2
 * @param low lower end of its 95 % interval
 * @param high upper end of it
 */
public record Difference(double net, double low, double high) {

    /**
     * The interval of a difference from the intervals of both parts: the method of variance estimates recovery (Zou and
     * Donner 2008, "Construction of confidence limits about effect measures", Statistics in Medicine 27, equation 3). It
     * takes both for independent, so they must share no posts.
     */
    public static Difference between(Figures one, Figures other) {
        double net = one.net() - other.net();
        return new Difference(
                net,
                net - Math.hypot(one.net() - one.netLow(), other.netHigh() - other.net()),
                net + Math.hypot(one.netHigh() - one.net(), other.net() - other.netLow()));
    }

    /** Whether chance alone would seldom bring it about: the interval does not hold 0. */
    public boolean isBeyondDoubt() {
        return low > 0 || high < 0;
    }
}
