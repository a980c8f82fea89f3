// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.social;

import java.util.function.IntConsumer;

/**
 * Minimises a smooth convex function by the limited-memory BFGS method (Nocedal and Wright, "Numerical Optimization", 2nd
 * ed., algorithms 7.4 and 7.5), with backtracking until the decrease is sufficient. The same input gives the same result,
 * bit for bit.
 */
final class Lbfgs {

    /** A function and its gradient. */
    @FunctionalInterface
    interface Objective {

        /** The value at {@code x}; writes the gradient. */
        double evaluate(double[] x, double[] gradient);
    }

    private static final int MEMORY = 8;
    private static final double SUFFICIENT = 1e-4;
    private static final int MOST_HALVINGS = 30;

    private Lbfgs() {}

    /**
     * @param start where to begin; not changed
     * @param tolerance stops when the gradient's norm is this part of what it was, or the value hardly falls
     * @param progress told the number of each step
     */
    static double[] minimise(
            Objective objective, double[] start, int mostSteps, double tolerance, IntConsumer progress) {
        int n = start.length;
        double[] x = start.clone();
        double[] g = new double[n];
        double f = objective.evaluate(x, g);
        double goal = norm(g) * tolerance;
        double[][] s = new double[MEMORY][];
        double[][] y = new double[MEMORY][];
        double[] rho = new double[MEMORY];
        double[] alpha = new double[MEMORY];
        int kept = 0;
        double[] next = new double[n];
        double[] nextGradient = new double[n];
        for (int step = 0; step < mostSteps && norm(g) > goal; step++) {
            double[] direction = direction(g, s, y, rho, alpha, kept);
            double slope = dot(direction, g);
            double length = kept == 0 ? 1 / Math.max(1, norm(g)) : 1;
            double value = f;
            boolean fell = false;
            for (int halving = 0; halving < MOST_HALVINGS && !fell; halving++) {
                for (int i = 0; i < n; i++) {
                    next[i] = x[i] + length * direction[i];
                }
                value = objective.evaluate(next, nextGradient);
                fell = value <= f + SUFFICIENT * length * slope;
                length /= 2;
            }
            if (!fell) {
                break;
            }
            int slot = kept % MEMORY;
            s[slot] = difference(next, x);
            y[slot] = difference(nextGradient, g);
            rho[slot] = 1 / dot(s[slot], y[slot]);
            kept++;
            double fall = f - value;
            System.arraycopy(next, 0, x, 0, n);
            System.arraycopy(nextGradient, 0, g, 0, n);
            f = value;
            progress.accept(step + 1);
            if (fall <= tolerance * 1e-3 * Math.abs(f)) {
                break;
            }
        }
        return x;
    }

    /** −H g by the two-loop recursion. */
    private static double[] direction(double[] g, double[][] s, double[][] y, double[] rho, double[] alpha, int kept) {
        double[] q = g.clone();
        int oldest = Math.max(0, kept - MEMORY);
        for (int k = kept - 1; k >= oldest; k--) {
            int i = k % MEMORY;
            alpha[i] = rho[i] * dot(s[i], q);
            addScaled(q, -alpha[i], y[i]);
        }
        if (kept > 0) {
            int last = (kept - 1) % MEMORY;
            scale(q, 1 / (rho[last] * dot(y[last], y[last])));
        }
        for (int k = oldest; k < kept; k++) {
            int i = k % MEMORY;
            addScaled(q, alpha[i] - rho[i] * dot(y[i], q), s[i]);
        }
        scale(q, -1);
        return q;
    }

    private static double[] difference(double[] a, double[] b) {
        double[] d = new double[a.length];
        for (int i = 0; i < d.length; i++) {
            d[i] = a[i] - b[i];
        }
        return d;
    }

    private static void addScaled(double[] to, double factor, double[] from) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * from[i];
        }
    }

    private static void scale(double[] to, double factor) {
        for (int i = 0; i < to.length; i++) {
            to[i] *= factor;
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double norm(double[] a) {
        return Math.sqrt(dot(a, a));
    }
}
