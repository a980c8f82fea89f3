// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams.swing;

/** The standard normal distribution, the same to the bit on every machine. Thread-safe. */
public final class Normal {

    /** Chebyshev fit of Press et al. 2007, "Numerical Recipes", 3rd edition, section 6.2.2; relative error below 1.2e-7. */
    private static final double[] CHEBYSHEV = {
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

    private Normal() {}

    /** How probable it is that chance alone goes this far in either direction. */
    public static double twoSided(double z) {
        double x = Math.abs(z) / Math.sqrt(2);
        double t = 2 / (2 + x);
        double polynomial = 0;
        for (int i = CHEBYSHEV.length - 1; i >= 0; i--) {
            polynomial = polynomial * t + CHEBYSHEV[i];
        }
        return Math.min(1, t * StrictMath.exp(-x * x + polynomial)); // strict: the same on every machine
    }
}
