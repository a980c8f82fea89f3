// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.alerts;

import io.groundswell.events.Swing;
import java.io.PrintWriter;

/** Prints swings for a person, the details below the title. */
final class TerminalSink implements SwingSink {

    private final PrintWriter out;

    TerminalSink(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void send(Swing swing) throws UndeliveredException {
        synchronized (out) {
            out.println(AlertText.title(swing));
            AlertText.details(swing).forEach(line -> out.println("  " + line));
            out.flush();
            if (out.checkError()) {
                throw UndeliveredException.forNow("standard output cannot be written");
            }
        }
    }
}
