// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import org.apache.kafka.common.serialization.Serde;
import org.jspecify.annotations.Nullable;

/**
 * How far event time has come in one partition of {@code posts}: nothing earlier is expected from there except what is
 * out of order. Goes to every partition of the series, after all changes that it covers.
 *
 * @param partition of {@code posts}
 * @param time in milliseconds since the epoch; null when the partition is idle and has never had a post
 * @param ended whether the run's end marker has come
 */
record Watermark(int partition, @Nullable Long time, boolean ended) implements SeriesUpdate {

    static final Serde<Watermark> SERDE = Packed.serde(1, Watermark::write, Watermark::read);

    static void write(PackedWriter out, Watermark one) {
        out.number(one.partition).number(one.ended ? 1 : 0).number(one.time == null ? 0 : 1);
        if (one.time != null) {
            out.number(one.time);
        }
    }

    static Watermark read(PackedReader in) {
        int partition = in.integer();
        boolean ended = in.number() == 1;
        return new Watermark(partition, in.number() == 0 ? null : in.number(), ended);
    }
}
