// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import java.io.IOException;
import java.time.Duration;

/**
 * Two drains side by side: one, the other, the other, one, so that what changes steadily in the meantime, such as the
 * machine's heat and the code that is compiled, weighs on both alike.
 *
 * @param one posts a second, both drains together
 * @param other likewise
 */
record Comparison(double one, double other) {

    /** Drains a backlog, given how many times that was done before. */
    @FunctionalInterface
    interface Side {
        Drain drain(int number) throws IOException, InterruptedException;
    }

    static Comparison of(Side one, Side other) throws IOException, InterruptedException {
        Drain first = one.drain(0);
        Drain second = other.drain(1);
        Drain third = other.drain(2);
        Drain fourth = one.drain(3);
        return new Comparison(rate(first, fourth), rate(second, third));
    }

    private static double rate(Drain first, Drain second) {
        Duration time = first.toEnd().plus(second.toEnd());
        return (first.posts() + second.posts()) * 1e9 / time.toNanos();
    }
}
