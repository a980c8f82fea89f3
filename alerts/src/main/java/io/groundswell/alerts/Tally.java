// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.alerts;

import java.util.concurrent.atomic.AtomicLong;

/** What became of the records that a sink was to tell: read = sent + silent + old + dead. Thread-safe. */
final class Tally {

    final AtomicLong read = new AtomicLong();
    final AtomicLong sent = new AtomicLong();
    final AtomicLong silent = new AtomicLong();
    final AtomicLong old = new AtomicLong();
    final AtomicLong dead = new AtomicLong();

    @Override
    public String toString() {
        return read + " read, " + sent + " sent, " + silent + " that no route takes, " + old + " too old, " + dead
                + " dead letters";
    }
}
