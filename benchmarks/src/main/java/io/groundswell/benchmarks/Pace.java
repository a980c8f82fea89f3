// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How many posts had been processed at which time, as somebody saw who looked again and again. Time runs from the last
 * look that saw none.
 *
 * @param looks in the order of time
 */
record Pace(List<Look> looks) {

    /**
     * @param nanos by {@link System#nanoTime}
     * @param posts processed by then
     */
    record Look(long nanos, long posts) {}

    Pace {
        if (looks.isEmpty()) {
            throw new IllegalArgumentException("looks must not be empty");
        }
        looks = List.copyOf(looks);
    }

    /** From when the first post was processed, as near as was looked, until the last was. */
    Duration time() {
        return Duration.ofNanos(end().nanos() - start().nanos());
    }

    /** Posts a second, from the first to the last. */
    double rate() {
        return rate(start(), end());
    }

    /** Posts a second in each whole interval; what remains at the end is left out. */
    List<Double> rates(Duration interval) {
        List<Double> rates = new ArrayList<>();
        Look from = start();
        for (Look look : looks) {
            if (look.nanos() > end().nanos()) {
                break;
            }
            if (look.nanos() - from.nanos() >= interval.toNanos()) {
                rates.add(rate(from, look));
                from = look;
            }
        }
        return List.copyOf(rates);
    }

    /** The slowest whole interval; the whole run, where it is shorter than one. */
    double sustained(Duration interval) {
        return rates(interval).stream().min(Double::compare).orElseGet(this::rate);
    }

    /** The last look that saw none, or the first of all. */
    Look start() {
        Look start = looks.get(0);
        for (Look look : looks) {
            if (look.posts() > 0) {
                break;
            }
            start = look;
        }
        return start;
    }

    private Look end() {
        long most = looks.get(looks.size() - 1).posts();
        return looks.stream().filter(look -> look.posts() == most).findFirst().orElseThrow();
    }

    private static double rate(Look from, Look to) {
        return (to.posts() - from.posts()) * 1e9 / Math.max(1, to.nanos() - from.nanos());
    }
}
