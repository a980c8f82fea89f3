// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.simulator.jetstream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** All that has happened, in order. It is what hosts replay from, and what tests compare with. Thread-safe. */
public final class EventLog {

    private final List<Event> events = new ArrayList<>();
    private long newest;

    /** Adds what happens now. */
    public synchronized void add(LongFunction<Event> event) {
        add(System.currentTimeMillis() * 1_000, event);
    }

    /** Adds what happened at about this time, but after all that is there. */
    public synchronized void add(long micros, LongFunction<Event> event) {
        newest = Math.max(newest + 1, micros);
        events.add(event.apply(newest));
        notifyAll();
    }

    public synchronized int size() {
        return events.size();
    }

    public synchronized List<Event> all() {
        return List.copyOf(events);
    }

    /** The event of this number, waiting for it if need be; {@code null} when it does not come in time. */
    synchronized @Nullable Event await(int number, Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (number >= events.size()) {
            long left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return null;
            }
            wait(left);
        }
        return events.get(number);
    }

    /** The number of the first event that was heard at this time or later. */
    synchronized int numberAt(long micros) {
        int low = 0;
        int high = events.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (events.get(middle).micros() < micros) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
