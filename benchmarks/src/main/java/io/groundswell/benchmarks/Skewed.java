// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Draws a rank, 0 the most often: rank r as often as 1 / (r + 1), as authors post and words occur (G. K. Zipf, Human
 * Behavior and the Principle of Least Effort, 1949).
 */
final class Skewed {

    private final double[] cumulative;

    /** @param ranks how many there are, at least 1 */
    Skewed(int ranks) {
        cumulative = new double[ranks];
        double sum = 0;
        for (int rank = 0; rank < ranks; rank++) {
            sum += 1.0 / (rank + 1);
            cumulative[rank] = sum;
        }
    }

    int pick(RandomGenerator random) {
        int found = Arrays.binarySearch(cumulative, random.nextDouble() * cumulative[cumulative.length - 1]);
        return Math.min(found < 0 ? -found - 1 : found, cumulative.length - 1);
    }
}
