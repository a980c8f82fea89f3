// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.swings;

/**
 * How often something happened.
 *
 * @param count how often
 * @param months over how many stories and months of 30 days
 */
public record Rate(int count, double months) {

    public double perMonth() {
        return count / months;
    }

    /** Lower end of the 95 % interval (Wilson and Hilferty's approximation of the exact one for a Poisson count). */
    public double low() {
        return count == 0 ? 0 : bound(count, -1.96) / months;
    }

    /** Upper end. */
    public double high() {
        return bound(count + 1.0, 1.96) / months;
    }

    private static double bound(double n, double z) {
        double root = 1 - 1 / (9 * n) + z / (3 * Math.sqrt(n));
        return n * root * root * root;
    }
}
