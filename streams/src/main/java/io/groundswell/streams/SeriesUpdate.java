// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import org.apache.kafka.common.serialization.Serde;

/** What travels from the authors' partitions to those of the series, and from one of these to itself. */
sealed interface SeriesUpdate permits SeriesChange, Watermark, NextPortion {

    Serde<SeriesUpdate> SERDE = Packed.withTallies(
            (out, update) -> {
                if (update instanceof Watermark watermark) {
                    out.number(0);
                    Watermark.write(out, watermark);
                } else if (update instanceof SeriesChange change) {
                    out.number(1);
                    SeriesChange.write(out, change);
                } else if (update instanceof NextPortion portion) {
                    out.number(2);
                    NextPortion.write(out, portion);
                }
            },
            in -> switch (in.integer()) {
                case 0 -> Watermark.read(in);
                case 1 -> SeriesChange.read(in);
                default -> NextPortion.read(in);
            });
}
