// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.ingest.IngestCounts;
import io.groundswell.ingest.Refusal;
import java.io.PrintWriter;
import java.util.Locale;

/** Says what became of what was read. */
final class IngestReport {

    private IngestReport() {}

    /** Prints the counts and the first refusals; returns the exit code, which is 0: what was refused is told, not lost. */
    static int print(IngestCounts counts, PrintWriter err) {
        err.printf(
                Locale.ROOT, "read %,d, sent %,d, refused %,d%n", counts.read(), counts.sent(), counts.refusedInAll());
        counts.refused().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(refused -> err.printf(
                        Locale.ROOT,
                        "  %s: %,d%n",
                        refused.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        refused.getValue()));
        for (Refusal refusal : counts.examples()) {
            err.println("  " + refusal);
        }
        err.flush();
        return 0;
    }
}
