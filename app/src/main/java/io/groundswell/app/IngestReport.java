// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.ingest.IngestCounts;
import io.groundswell.ingest.NotWanted;
import io.groundswell.ingest.Refusal;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Says what became of what was read. */
final class IngestReport {

    private IngestReport() {}

    /**
     * Prints the counts and the first refusals; returns the exit code. What was refused is told, not lost, and no failure;
     * but of a file that broke off nobody knows what it held.
     */
    static int print(IngestCounts counts, PrintWriter err) {
        err.printf(Locale.ROOT, "read %,d, sent %,d, refused %,d", counts.read(), counts.sent(), counts.refusedInAll());
        if (counts.notWantedInAll() > 0) {
            err.printf(Locale.ROOT, ", not wanted %,d", counts.notWantedInAll());
        }
        err.println();
        print(counts.refused(), Refusal.Reason::label, err);
        print(counts.notWanted(), NotWanted::label, err);
        for (Refusal refusal : counts.examples()) {
            err.println("  " + refusal);
        }
        err.flush();
        boolean whole = !counts.refused().containsKey(Refusal.Reason.BROKEN)
                && !counts.refused().containsKey(Refusal.Reason.BOMB);
        return whole ? 0 : 1;
    }

    private static <R extends Comparable<R>> void print(
            Map<R, Long> counts, Function<R, String> label, PrintWriter err) {
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(count -> err.printf(
                        Locale.ROOT, "  %s: %,d%n", label.apply(count.getKey()).replace('_', ' '), count.getValue()));
    }
}
