// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

/**
 * Three whole numbers in a long, which are added with the one addition of the long: a number is a digit to the base
 * 2^21, and may be negative. Sums are right as long as each stays within ±{@link #MOST} at the end.
 */
final class Lanes {

    /** Numbers of a long. */
    static final int COUNT = 3;

    static final int MOST = (1 << 20) - 1;

    private static final int BITS = 21;
    private static final int REST = Long.SIZE - BITS;

    private Lanes() {}

    /** A number as a long of which the other numbers are 0. */
    static long of(int lane, int number) {
        return (long) number << (lane * BITS);
    }

    /** Adds the numbers of a long to as many scores from {@code first} on. */
    static void addTo(int[] scores, long lanes, int first) {
        int low = (int) (lanes << REST >> REST);
        long rest = (lanes - low) >> BITS;
        int middle = (int) (rest << REST >> REST);
        scores[first] += low;
        scores[first + 1] += middle;
        scores[first + 2] += (int) ((rest - middle) >> BITS);
    }
}
