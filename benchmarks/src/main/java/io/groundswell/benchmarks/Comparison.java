// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

/**
 * Two contenders side by side, by turns: one, the other, the other, one, so that what changes steadily in the meantime,
 * such as the machine's heat and the code that is compiled, weighs on both alike.
 *
 * @param passed how many times as fast as the first the second was, until the last post had passed
 * @param ended likewise until everything was written that follows from the posts
 * @param processor how many times the processor time of the first the second took
 */
record Comparison(double passed, double ended, double processor) {

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
        return new Comparison(
                ratio(
                        first.pace().time(),
                        fourth.pace().time(),
                        second.pace().time(),
                        third.pace().time()),
                ratio(first.toEnd(), fourth.toEnd(), second.toEnd(), third.toEnd()),
                1 / ratio(first.processor(), fourth.processor(), second.processor(), third.processor()));
    }

    private static double ratio(Duration first, Duration fourth, Duration second, Duration third) {
        return first.plus(fourth).toNanos() / (double) second.plus(third).toNanos();
    }

    /** How fast the second was by the worse of both times. */
    double worse() {
        return Math.min(passed, ended);
    }

    /** How fast the second was, in all three ways. */
    String line() {
        return String.format(
                Locale.ROOT,
                "%.2f times as fast until the last post had passed, %.2f until the last window closed; %.2f times the"
                        + " processor time",
                passed,
                ended,
                processor);
    }
}
