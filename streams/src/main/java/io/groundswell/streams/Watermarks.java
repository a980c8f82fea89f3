// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.streams.SeriesUpdate.Watermark;
import java.util.OptionalLong;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * How far event time has come in all partitions of {@code posts} together: as far as in the slowest that is neither
 * ended nor idle from the beginning. Unlike the stream time of one partition of series, this does not depend on how
 * fast each partition of posts is read, so that windows close with the same content for any number of instances.
 */
final class Watermarks {

    private static final Integer COMBINED = -1;

    private final KeyValueStore<Integer, Watermark> store;
    private final int partitions;

    Watermarks(KeyValueStore<Integer, Watermark> store, int partitions) {
        this.store = store;
        this.partitions = partitions;
    }

    /** The combined watermark in milliseconds since the epoch; empty until every partition has reported. */
    OptionalLong current() {
        Watermark combined = store.get(COMBINED);
        return combined == null || combined.time() == null ? OptionalLong.empty() : OptionalLong.of(combined.time());
    }

    /** Takes a report. Returns whether this completes the end of a run: the last of all partitions has ended. */
    boolean report(Watermark watermark) {
        Watermark before = store.get(watermark.partition());
        store.put(watermark.partition(), watermark);

        int reported = 0;
        boolean allEnded = true;
        long least = Long.MAX_VALUE;
        try (KeyValueIterator<Integer, Watermark> all = store.range(0, Integer.MAX_VALUE)) {
            while (all.hasNext()) {
                Watermark one = all.next().value;
                reported++;
                allEnded &= one.ended();
                if (!one.ended() && one.time() != null) {
                    least = Math.min(least, one.time());
                }
            }
        }
        if (reported < partitions) {
            return false;
        }
        if (least != Long.MAX_VALUE) {
            raise(least);
        }
        return allEnded && (before == null || !before.ended());
    }

    /** Time never goes back. */
    void raise(long time) {
        if (time > current().orElse(Long.MIN_VALUE)) {
            store.put(COMBINED, new Watermark(COMBINED, time, false));
        }
    }
}
