// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far event time has come in one partition of {@code posts}: as far as its latest post, and, once nobody has posted
 * for a while, further with the clock on the wall. Where posts jump ahead, because it was away or an archive is read, it
 * goes there in steps, so that the windows between do not all close in one transaction.
 */
final class PartitionClock {

    private static final long STEP = Duration.ofMinutes(30).toMillis();

    private final int partition;
    private final Duration idle;
    private final long reach;
    private long streamTime = Long.MIN_VALUE;
    private long movedAt = Long.MIN_VALUE;
    private @Nullable Watermark last;

    /** @param reach how long after a post a window that holds it may close: beyond that, a jump is one step */
    PartitionClock(int partition, Duration idle, Duration reach) {
        this.partition = partition;
        this.idle = idle;
        this.reach = reach.toMillis();
    }

    /** The end marker has come. */
    Watermark end(long newStreamTime) {
        return watermark(newStreamTime, 0, true);
    }

    /** The watermarks to send, in order; none where it would be the last one again. */
    List<Watermark> advance(long newStreamTime, long wallTime) {
        if (newStreamTime != streamTime || movedAt == Long.MIN_VALUE) {
            streamTime = newStreamTime;
            movedAt = wallTime;
        }
        long idled = idle.isZero() ? 0 : Math.max(0, wallTime - movedAt - idle.toMillis());
        if (streamTime <= 0 && idled == 0) {
            return List.of();
        }
        Watermark now = watermark(streamTime, idled, false);
        if (now.equals(last)) {
            return List.of();
        }
        List<Watermark> steps = stepsTo(now);
        last = now;
        return steps;
    }

    private List<Watermark> stepsTo(Watermark now) {
        if (last == null || last.time() == null || now.time() == null) {
            return List.of(now);
        }
        long end = Math.min(now.time(), last.time() + reach + STEP);
        return Stream.concat(
                        LongStream.iterate(last.time() + STEP, time -> time < end, time -> time + STEP)
                                .mapToObj(time -> watermark(time, 0, false)),
                        Stream.of(now))
                .toList();
    }

    /** A partition without a post has no time of its own, and holds nobody up. */
    private Watermark watermark(long time, long idled, boolean ended) {
        return new Watermark(partition, time <= 0 ? null : time + idled, ended);
    }
}
