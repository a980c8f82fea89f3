// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.live;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait after failures in a row: longer each time, and by chance up to a quarter less, so that those whom one
 * fault struck do not come back as one ("equal jitter", after Brooker 2015, "Exponential Backoff And Jitter").
 *
 * @param first wait
 * @param most that is ever waited
 * @param doubling whether the wait doubles or grows by the first one each time
 */
public record Backoff(Duration first, Duration most, boolean doubling) {

    public Backoff {
        if (first.isNegative() || first.isZero()) {
            throw new IllegalArgumentException("first wait must be positive: was " + first);
        }
        if (most.compareTo(first) < 0) {
            throw new IllegalArgumentException("most must be at least " + first + ": was " + most);
        }
    }

    public static Backoff doubling(Duration first, Duration most) {
        return new Backoff(first, most, true);
    }

    public static Backoff linear(Duration step, Duration most) {
        return new Backoff(step, most, false);
    }

    /** @param failures in a row, from 1 */
    public Duration after(int failures) {
        return less(longest(failures), ThreadLocalRandom.current().nextDouble());
    }

    Duration longest(int failures) {
        if (failures < 1) {
            throw new IllegalArgumentException("failures must be at least 1: was " + failures);
        }
        int times = doubling ? 1 << Math.min(failures - 1, 30) : failures;
        long most = this.most.toMillis();
        return Duration.ofMillis(Math.min(most, Math.min(first.toMillis(), most) * times));
    }

    static Duration less(Duration longest, double chance) {
        return Duration.ofMillis(Math.max(1, longest.toMillis() - (long) (longest.toMillis() * chance / 4)));
    }
}
