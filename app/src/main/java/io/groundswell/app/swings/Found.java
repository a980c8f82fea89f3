// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.swings;

import java.util.List;

/**
 * What became of trials in which something happened.
 *
 * @param trials those in which nothing was said before it happened
 * @param delays windows until it was told, each 1 at least; of those in which it was
 * @param causes of how many the theme that caused it was named first
 * @param named of how many any theme was named
 */
public record Found(int trials, List<Integer> delays, int causes, int named) {

    public Found {
        delays = List.copyOf(delays);
    }

    /** Share that was told within so many windows. */
    public double within(int windows) {
        return trials == 0
                ? 0
                : (double) delays.stream().filter(delay -> delay <= windows).count() / trials;
    }

    /** Mean delay of those that were told, in windows. */
    public double meanDelay() {
        return delays.stream().mapToInt(delay -> delay).average().orElse(Double.NaN);
    }

    /** Share of those that were told of which the right theme was named first. */
    public double causesRight() {
        return delays.isEmpty() ? 0 : (double) causes / delays.size();
    }
}
