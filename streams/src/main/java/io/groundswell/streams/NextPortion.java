// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

/**
 * A run has ended, and not all of its windows are closed: what a partition of series tells itself to go on.
 *
 * @param partition of series
 */
record NextPortion(int partition) implements SeriesUpdate {

    static void write(PackedWriter out, NextPortion one) {
        out.number(one.partition);
    }

    static NextPortion read(PackedReader in) {
        return new NextPortion(in.integer());
    }
}
