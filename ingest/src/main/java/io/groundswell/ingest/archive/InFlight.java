// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.archive;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How far a source has been settled without a gap, while what it gave settles in any order. One thread begins and asks;
 * any thread settles. Memory grows with what is unsettled, which the sink bounds.
 */
final class InFlight {

    private final Queue<Piece> unsettled = new ArrayDeque<>();
    private long settledUpTo;

    /** @param settledUpTo the last record that was settled before */
    InFlight(long settledUpTo) {
        this.settledUpTo = settledUpTo;
    }

    /**
     * Begins a record; records begin in rising order.
     *
     * @param parts how often the result must run for the record to be settled
     */
    Runnable begin(long number, int parts) {
        settledUpTo();
        Piece piece = new Piece(number, parts);
        unsettled.add(piece);
        return piece;
    }

    /** The last record that is settled together with all before it. */
    long settledUpTo() {
        for (Piece piece = unsettled.peek(); piece != null && piece.open.get() <= 0; piece = unsettled.peek()) {
            settledUpTo = piece.number;
            unsettled.remove();
        }
        return settledUpTo;
    }

    private static final class Piece implements Runnable {
        private final long number;
        private final AtomicInteger open;

        Piece(long number, int parts) {
            this.number = number;
            this.open = new AtomicInteger(parts);
        }

        @Override
        public void run() {
            open.decrementAndGet();
        }
    }
}
