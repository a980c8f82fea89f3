// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.streams.SeriesUpdate.Watermark;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * How far event time has come in one partition of {@code posts}: as far as its latest post, and, once nobody has posted
 * for a while, further with the clock on the wall.
 */
final class PartitionClock {

    private static final String ENDED = "ended";

    private final int partition;
    private final Duration idle;
    private final KeyValueStore<String, Boolean> run;
    private long streamTime = Long.MIN_VALUE;
    private long movedAt = Long.MIN_VALUE;
    private boolean ended;
    private @Nullable Watermark last;

    PartitionClock(int partition, Duration idle, KeyValueStore<String, Boolean> run) {
        this.partition = partition;
        this.idle = idle;
        this.run = run;
        this.ended = run.get(ENDED) != null;
    }

    /** The end marker has come. */
    Watermark end(long newStreamTime, long wallTime) {
        ended = true;
        run.put(ENDED, true);
        streamTime = newStreamTime;
        movedAt = wallTime;
        last = new Watermark(partition, newStreamTime < 0 ? null : newStreamTime, true);
        return last;
    }

    /** A post has come, be it after an end marker. */
    void resume() {
        if (ended) {
            ended = false;
            run.delete(ENDED);
        }
    }

    /** The watermark to send, if it is another than the last. */
    Optional<Watermark> advance(long newStreamTime, long wallTime) {
        if (newStreamTime != streamTime || movedAt == Long.MIN_VALUE) {
            streamTime = newStreamTime;
            movedAt = wallTime;
        }
        long idled = idle.isZero() ? 0 : Math.max(0, wallTime - movedAt - idle.toMillis());
        if (streamTime < 0 && idled == 0 && !ended) {
            return Optional.empty();
        }
        Watermark now = new Watermark(partition, streamTime < 0 ? null : streamTime + idled, ended);
        if (now.equals(last)) {
            return Optional.empty();
        }
        last = now;
        return Optional.of(now);
    }
}
