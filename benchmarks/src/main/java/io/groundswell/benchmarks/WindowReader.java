// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import io.groundswell.events.SentimentWindow;
import io.groundswell.events.TopicReader;
import io.groundswell.events.Topics;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/** Somebody who follows the windows topic, reads only what is committed, and looks at the clock. Thread-safe. */
final class WindowReader implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Map<String, Object> client;
    private final String prefix;
    private final ObjLongConsumer<SentimentWindow> each;
    private final Thread thread = new Thread(this::read, "windows");
    private long records;
    private long windows;
    private long firstNanos;
    private long lastNanos;
    private boolean caughtUp;
    private @Nullable Exception failure;

    private WindowReader(Map<String, Object> client, String prefix, ObjLongConsumer<SentimentWindow> each) {
        this.client = client;
        this.prefix = prefix;
        this.each = each;
    }

    /**
     * Begins to follow, and returns when it would see the next window.
     *
     * @param each takes each window with the reading of {@link System#nanoTime} when it became visible, on another
     *     thread
     */
    static WindowReader follow(Map<String, Object> client, String prefix, ObjLongConsumer<SentimentWindow> each)
            throws InterruptedException {
        WindowReader reader = new WindowReader(client, prefix, each);
        reader.thread.setDaemon(true);
        reader.thread.start();
        reader.await(() -> reader.caughtUp, "the reader must reach the end of the empty topic");
        return reader;
    }

    private void read() {
        try {
            TopicReader.follow(
                    client,
                    prefix,
                    Topics.WINDOWS,
                    record -> take(record.value()),
                    this::reachEnd,
                    (record, reason) -> fail(reason));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    private void take(@Nullable SentimentWindow window) {
        long now = System.nanoTime();
        synchronized (this) {
            if (window != null) {
                windows++;
                firstNanos = windows == 1 ? now : firstNanos;
            }
            records++;
            lastNanos = now;
            notifyAll();
        }
        if (window != null) {
            each.accept(window, now);
        }
    }

    private synchronized void reachEnd() {
        caughtUp = true;
        notifyAll();
    }

    private synchronized void fail(Exception cause) {
        failure = cause;
        notifyAll();
    }

    /** Returns when it has seen all that is committed by now. */
    void awaitAll() throws InterruptedException {
        AtomicLong committed = new AtomicLong();
        TopicReader.read(
                client,
                prefix,
                Topics.WINDOWS,
                record -> committed.incrementAndGet(),
                (record, reason) -> committed.incrementAndGet());
        await(() -> records >= committed.get(), "the reader must see " + committed + " records of windows");
    }

    private synchronized void await(BooleanSupplier condition, String rule) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            long millis = (until - System.nanoTime()) / 1_000_000;
            if (failure != null || millis <= 0) {
                throw new IllegalStateException(rule + " within " + PATIENCE + ": saw " + records, failure);
            }
            wait(millis);
        }
    }

    /** How many windows it saw: updates, finals and corrections. */
    synchronized long windows() {
        return windows;
    }

    /** When the first window became visible, by {@link System#nanoTime}; 0 before. */
    synchronized long firstNanos() {
        return firstNanos;
    }

    /** When the last record became visible, by {@link System#nanoTime}; 0 before the first. */
    synchronized long lastNanos() {
        return lastNanos;
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join(PATIENCE.toMillis());
    }
}
