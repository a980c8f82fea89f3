// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What travels from the authors' partitions to those of the series: a change of figures, or how far time has come.
 * Exactly one of both is there.
 */
record SeriesUpdate(@Nullable Delta delta, @Nullable Watermark watermark) {

    /**
     * A change of figures.
     *
     * @param minute since the epoch
     * @param themes that change, {@code all} among them
     */
    record Delta(int minute, List<ThemeDelta> themes) {}

    /**
     * How far event time has come in one partition of {@code posts}: nothing earlier is expected from there except what
     * is out of order. Goes to every partition of the series, after all deltas that it covers.
     *
     * @param partition of {@code posts}
     * @param time in milliseconds since the epoch; null when the partition is idle and has never had a post
     * @param ended whether the run's end marker has come
     */
    record Watermark(int partition, @Nullable Long time, boolean ended) {}

    static SeriesUpdate of(Delta delta) {
        return new SeriesUpdate(delta, null);
    }

    static SeriesUpdate of(Watermark watermark) {
        return new SeriesUpdate(null, watermark);
    }
}
