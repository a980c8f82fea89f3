// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import org.apache.kafka.common.serialization.Serde;

/** What travels from the authors' partitions to those of the series. */
sealed interface SeriesUpdate permits SeriesChange, Watermark {

    Serde<SeriesUpdate> SERDE = Packed.withTallies(
            (out, update) -> {
                if (update instanceof Watermark watermark) {
                    out.number(0);
                    Watermark.write(out, watermark);
                } else if (update instanceof SeriesChange change) {
                    out.number(1);
                    SeriesChange.write(out, change);
                }
            },
            in -> in.number() == 0 ? Watermark.read(in) : SeriesChange.read(in));
}
