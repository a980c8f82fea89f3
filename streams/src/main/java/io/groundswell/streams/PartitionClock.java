// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far event time has come in one partition of {@code posts}: as far as its latest post, and, once nobody has posted
 * for a while, further with the clock on the wall.
 */
final class PartitionClock {

    private final int partition;
    private final Duration idle;
    private long streamTime = Long.MIN_VALUE;
    private long movedAt = Long.MIN_VALUE;
    private @Nullable Watermark last;

    PartitionClock(int partition, Duration idle) {
        this.partition = partition;
        this.idle = idle;
    }

    /** The end marker has come. */
    Watermark end(long newStreamTime) {
        return watermark(newStreamTime, 0, true);
    }

    /** The watermark to send, if it is another than the last. */
    Optional<Watermark> advance(long newStreamTime, long wallTime) {
        if (newStreamTime != streamTime || movedAt == Long.MIN_VALUE) {
            streamTime = newStreamTime;
            movedAt = wallTime;
        }
        long idled = idle.isZero() ? 0 : Math.max(0, wallTime - movedAt - idle.toMillis());
        if (streamTime <= 0 && idled == 0) {
            return Optional.empty();
        }
        Watermark now = watermark(streamTime, idled, false);
        if (now.equals(last)) {
            return Optional.empty();
        }
        last = now;
        return Optional.of(now);
    }

    /** A partition without a post has no time of its own, and holds nobody up. */
    private Watermark watermark(long time, long idled, boolean ended) {
        return new Watermark(partition, time <= 0 ? null : time + idled, ended);
    }
}
