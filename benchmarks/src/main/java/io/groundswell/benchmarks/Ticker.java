// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Tells the progress of a drain at every interval. Not thread-safe. */
final class Ticker implements Drain.Watcher {

    private final Duration interval;
    private final Say say;
    private Pace.@Nullable Look start;
    private Pace.@Nullable Look last;

    /** Prints a line. */
    @FunctionalInterface
    interface Say {
        void say(String format, Object... arguments);
    }

    Ticker(Duration interval, Say say) {
        this.interval = interval;
        this.say = say;
    }

    @Override
    public void saw(Pace.Look look) {
        if (start == null || last == null || look.posts() == 0) {
            start = look;
            last = look;
        }
        double seconds = (look.nanos() - last.nanos()) / 1e9;
        if (seconds * 1e9 >= interval.toNanos()) {
            say.say(
                    "  %4.0f s %,12d posts %,10.0f posts/s",
                    (look.nanos() - start.nanos()) / 1e9, look.posts(), (look.posts() - last.posts()) / seconds);
            last = look;
        }
    }

    @Override
    public void ended() {}
}
