// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * How far a source has been settled without a gap, while what it gave settles in any order. One thread begins and asks;
 * any thread settles. Memory grows with what is unsettled, which the sink bounds.
 */
final class InFlight {

    private final Queue<Line> unsettled = new ArrayDeque<>();
    private long settledUpTo;

    /** @param settledUpTo the last line that was settled before */
    InFlight(long settledUpTo) {
        this.settledUpTo = settledUpTo;
    }

    /** Begins a line; lines begin in rising order. The line is settled once the result runs. */
    Runnable begin(long number) {
        Line line = new Line(number);
        unsettled.add(line);
        return line;
    }

    /** The last line that is settled together with all before it. */
    long settledUpTo() {
        for (Line line = unsettled.peek(); line != null && line.settled; line = unsettled.peek()) {
            settledUpTo = line.number;
            unsettled.remove();
        }
        return settledUpTo;
    }

    private static final class Line implements Runnable {
        private final long number;
        private volatile boolean settled;

        Line(long number) {
            this.number = number;
        }

        @Override
        public void run() {
            settled = true;
        }
    }
}
