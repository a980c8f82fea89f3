// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a post is due that was once observed at some instant: as long after the first one as it was then, so many times
 * faster. What was lost while nothing went through, because the process was suspended or Kafka was away, is not made up
 * for: the pace goes on from there. Not thread-safe.
 */
final class Pace {

    /** Nobody takes a shorter pause; what is lost otherwise is made up for. */
    private static final long PAUSE_NANOS = 2_000_000_000L;

    private final double speed;
    private @Nullable Instant first;
    private Instant latest = Instant.MIN;
    private long start;

    /** @param speed how many times faster than life, above 0; infinite for no pace at all */
    Pace(double speed) {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("speed must be above 0: was " + speed);
        }
        this.speed = speed;
    }

    /**
     * How many nanoseconds the post has to wait; negative when it is overdue. A post that comes out of order is due at
     * once.
     *
     * @param now as {@link System#nanoTime} tells it
     */
    long waitFor(Instant observed, long now) {
        if (first == null) {
            first = observed;
            start = now;
        }
        latest = observed.isAfter(latest) ? observed : latest;
        double seconds = (latest.toEpochMilli() - first.toEpochMilli()) / 1_000.0 / speed;
        long wait = start + (long) (seconds * 1e9) - now;
        if (wait < -PAUSE_NANOS) {
            start -= wait;
            return 0;
        }
        return wait;
    }
}
