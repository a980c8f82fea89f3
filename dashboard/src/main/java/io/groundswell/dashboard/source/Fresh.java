// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.source;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * An answer that takes time, asked for by many: one of them fetches it when it is old, and the others go on with the
 * last one, so that a Kafka that does not answer holds up one reader and not all. Thread-safe.
 *
 * @param <T> of the answer
 */
final class Fresh<T> {

    private final Source<T> source;
    private final long lifeNanos;
    private final AtomicBoolean fetching = new AtomicBoolean();
    private volatile T last;
    private volatile long old = System.nanoTime();

    /** Fetches. */
    interface Source<T> {
        T fetch() throws InterruptedException;
    }

    /** @param first what is known before anything was fetched */
    Fresh(Source<T> source, T first, Duration life) {
        this.source = source;
        this.last = first;
        this.lifeNanos = life.toNanos();
    }

    T get() throws InterruptedException {
        if (System.nanoTime() - old >= 0 && fetching.compareAndSet(false, true)) {
            try {
                last = source.fetch();
                old = System.nanoTime() + lifeNanos;
            } finally {
                fetching.set(false);
            }
        }
        return last;
    }
}
