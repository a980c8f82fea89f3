// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

/**
 * The two-proportion z-test with pooled variance: how probable it is that chance alone parts two shares this far
 * (Agresti 2013, "Categorical Data Analysis", 3rd edition, section 3.1).
 */
final class TwoProportionTest {

    private TwoProportionTest() {}

    /** Two-sided p-value for {@code hits1} of {@code n1} against {@code hits2} of {@code n2}; 1 without samples. */
    static double pValue(long hits1, long n1, long hits2, long n2) {
        if (n1 == 0 || n2 == 0) {
            return 1;
        }
        double pooled = (double) (hits1 + hits2) / (n1 + n2);
        double variance = pooled * (1 - pooled) * (1.0 / n1 + 1.0 / n2);
        if (variance == 0) {
            return 1;
        }
        double z = Math.abs((double) hits1 / n1 - (double) hits2 / n2) / Math.sqrt(variance);
        return Math.min(1, complementaryErrorFunction(z / Math.sqrt(2)));
    }

    /**
     * erfc(x) for x &gt;= 0, with a relative error below 1.2e-7 everywhere: Chebyshev fit of Press et al. 2007, "Numerical
     * Recipes", 3rd edition, section 6.2.2.
     */
    private static double complementaryErrorFunction(double x) {
        double t = 2 / (2 + x);
        double[] c = {
            -1.26551223,
            1.00002368,
            0.37409196,
            0.09678418,
            -0.18628806,
            0.27886807,
            -1.13520398,
            1.48851587,
            -0.82215223,
            0.17087277
        };
        double polynomial = 0;
        for (int i = c.length - 1; i >= 0; i--) {
            polynomial = polynomial * t + c[i];
        }
        return t * Math.exp(-x * x + polynomial);
    }
}
