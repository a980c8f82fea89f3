// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.ingest.IngestCounts;
import io.groundswell.ingest.IngestMeters;
import io.groundswell.ingest.live.LiveMeters;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Says from time to time how a live source does: soon after the start, then more rarely, at last every ten minutes. */
final class LiveReport implements AutoCloseable {

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LAST = Duration.ofMinutes(10);

    private final IngestMeters counts;
    private final LiveMeters connections;
    private final PrintWriter err;
    private final Thread thread = new Thread(this::report, "report");

    private LiveReport(IngestMeters counts, LiveMeters connections, PrintWriter err) {
        this.counts = counts;
        this.connections = connections;
        this.err = err;
        thread.setDaemon(true);
    }

    static LiveReport start(IngestMeters counts, LiveMeters connections, PrintWriter err) {
        LiveReport report = new LiveReport(counts, connections, err);
        report.thread.start();
        return report;
    }

    private void report() {
        Duration pause = FIRST;
        while (true) {
            try {
                Thread.sleep(pause.toMillis());
            } catch (InterruptedException e) {
                return;
            }
            err.println(line(counts.counts(), connections.timesOpened(), connections.lag()));
            err.flush();
            pause = pause.multipliedBy(2).compareTo(LAST) > 0 ? LAST : pause.multipliedBy(2);
        }
    }

    static String line(IngestCounts counts, long opened, Duration lag) {
        return String.format(
                Locale.ROOT,
                "read %,d, sent %,d, refused %,d, not wanted %,d; connected %s, %s behind",
                counts.read(),
                counts.sent(),
                counts.refusedInAll(),
                counts.notWantedInAll(),
                opened == 1 ? "once" : String.format(Locale.ROOT, "%,d times", opened),
                lag.toSeconds() < 600 ? Math.round(lag.toMillis() / 100.0) / 10.0 + " s" : lag.toMinutes() + " min");
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
