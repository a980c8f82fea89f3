// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.app.replay.RunSummary;
import java.io.PrintWriter;
import java.util.Locale;

/** Sums a replay up for a person. */
final class ReplayReport {

    private ReplayReport() {}

    static void print(RunSummary summary, PrintWriter out) {
        ResultTable.print(summary.fullest(), summary.swings(), out);
        out.println();
        out.printf(
                Locale.ROOT,
                "run %s: %,d posts; here %,d read, %,d sent, %,d left out as deleted, %.1f s, %,.0f a second%n",
                summary.run(),
                summary.posts(),
                summary.read(),
                summary.sent(),
                summary.leftOut(),
                summary.seconds(),
                summary.sent() / summary.seconds());
        out.printf(
                Locale.ROOT,
                "windows %,d, closed %,d; digest %s%n",
                summary.windows().count(),
                summary.windows().closed(),
                summary.digest());
    }
}
