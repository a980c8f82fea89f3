// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A profile in words. */
final class ProfileReport {

    private static final int FRAMES = 25;

    private ProfileReport() {}

    static List<String> of(StackSamples samples, ByTheClock clock, ThreadTimes spent, Duration collected) {
        List<String> lines = new ArrayList<>();
        if (spent.all() > 0) {
            lines.add(String.format(Locale.ROOT, "processor time by kind of thread, of %.1f s", spent.all() / 100.0));
            spent.hundredths().entrySet().stream()
                    .sorted(Map.Entry.comparingByValue((one, other) -> Long.compare(other, one)))
                    .forEach(kind -> lines.add(share(kind.getValue(), spent.all(), kind.getKey())));
        }
        lines.add(String.format(Locale.ROOT, "pauses to collect garbage: %.1f s", collected.toMillis() / 1e3));
        lines.add(String.format(Locale.ROOT, "stream threads by the clock, of %,d looks", clock.all()));
        clock.counts().forEach(what -> lines.add(share(what.getValue(), clock.all(), what.getKey())));
        lines.add(String.format(Locale.ROOT, "time in Java by stage, of %,d samples", samples.all()));
        samples.stages()
                .forEach(stage -> lines.add(
                        share(stage.getValue(), samples.all(), stage.getKey().description())));
        lines.add("methods that were executing most often");
        samples.frames(FRAMES).forEach(frame -> lines.add(share(frame.getValue(), samples.all(), frame.getKey())));
        return lines;
    }

    private static String share(long part, long all, String what) {
        return String.format(Locale.ROOT, "  %5.1f %%  %s", 100.0 * part / Math.max(1, all), what);
    }
}
