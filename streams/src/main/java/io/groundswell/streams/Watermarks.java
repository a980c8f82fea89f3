// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    private static final Integer ENDING = -2;

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

    /**
     * Takes a report. A partition that has ended counts as ended, whatever comes behind its marker, until all have:
     * they are read at different speeds, and in one the next run may have begun.
     *
     * @return whether this completes the end of a run: the last of all partitions has ended
     */
    boolean report(Watermark watermark) {
        Watermark before = store.get(watermark.partition());
        boolean ended = watermark.ended() || (before != null && before.ended());
        store.put(watermark.partition(), new Watermark(watermark.partition(), watermark.time(), ended));

        List<Watermark> all = all();
        if (all.size() < partitions) {
            return false;
        }
        all.stream()
                .filter(one -> !one.ended())
                .map(Watermark::time)
                .filter(Objects::nonNull)
                .min(Long::compare)
                .ifPresent(this::raise);
        if (!all.stream().allMatch(Watermark::ended)) {
            return false;
        }
        all.forEach(one -> store.put(one.partition(), new Watermark(one.partition(), one.time(), false)));
        return true;
    }

    private List<Watermark> all() {
        List<Watermark> all = new ArrayList<>();
        try (KeyValueIterator<Integer, Watermark> entries = store.range(0, Integer.MAX_VALUE)) {
            entries.forEachRemaining(entry -> all.add(entry.value));
        }
        return all;
    }

    /** A run has ended, and its windows are about to close. */
    void beginEnding() {
        if (!isEnding()) {
            store.put(ENDING, new Watermark(ENDING, null, true));
        }
    }

    /** Whether a run has ended of which some windows may be open. */
    boolean isEnding() {
        return store.get(ENDING) != null;
    }

    /** Windows of the ended run have closed: once all have, time is at least this. */
    void willReach(long time) {
        Watermark before = store.get(ENDING);
        if (before == null || before.time() == null || time > before.time()) {
            store.put(ENDING, new Watermark(ENDING, time, true));
        }
    }

    /** All windows of the run are closed. */
    void finishEnding() {
        Watermark reached = store.delete(ENDING);
        if (reached != null && reached.time() != null) {
            raise(reached.time());
        }
    }

    /** Time never goes back. */
    private void raise(long time) {
        if (time > current().orElse(Long.MIN_VALUE)) {
            store.put(COMBINED, new Watermark(COMBINED, time, false));
        }
    }
}
