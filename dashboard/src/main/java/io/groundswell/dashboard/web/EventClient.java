// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One open page. Frames wait in a queue and leave as the connection takes them, so that nobody waits for it; when more
 * waits than it may, or nothing leaves for a while, the connection is cut. Thread-safe.
 */
final class EventClient implements WriteListener {

    private static final int MOST_WAITING_BYTES = 1024 * 1024;
    private static final long PATIENCE_NANOS = Duration.ofSeconds(20).toNanos();

    private final Set<String> views;
    private final AsyncContext context;
    private final ServletOutputStream out;
    private final Runnable cut;
    private final Consumer<EventClient> onEnd;
    private final Runnable onDrop;
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private long waitingBytes;
    private long progress = System.nanoTime();
    private boolean unflushed;
    private boolean started;
    private boolean ended;

    /**
     * @param cut ends the connection at once, whatever is still to be written
     * @param onEnd runs once, however it ends
     * @param onDrop runs when it could not keep up
     */
    EventClient(
            Set<String> views,
            AsyncContext context,
            ServletOutputStream out,
            Runnable cut,
            Consumer<EventClient> onEnd,
            Runnable onDrop) {
        this.views = views;
        this.context = context;
        this.out = out;
        this.cut = cut;
        this.onEnd = onEnd;
        this.onDrop = onDrop;
    }

    Set<String> views() {
        return views;
    }

    void offer(byte[] frame) {
        boolean tooMuch;
        synchronized (this) {
            if (ended) {
                return;
            }
            if (waiting.isEmpty()) {
                progress = System.nanoTime();
            }
            waiting.addLast(frame);
            waitingBytes += frame.length;
            if (started) {
                pump();
            }
            tooMuch = !ended && waitingBytes > MOST_WAITING_BYTES;
        }
        if (tooMuch) {
            drop();
        }
    }

    @Override
    public synchronized void onWritePossible() {
        started = true;
        pump();
    }

    /** The rule of asynchronous output (Jakarta Servlet 6.0, section 5.7): ask before each write, stop when told. */
    private void pump() {
        try {
            while (!ended && out.isReady()) {
                byte[] frame = waiting.pollFirst();
                if (frame != null) {
                    waitingBytes -= frame.length;
                    progress = System.nanoTime();
                    unflushed = true;
                    out.write(frame);
                } else if (unflushed) {
                    unflushed = false;
                    out.flush();
                } else {
                    return;
                }
            }
        } catch (IOException | IllegalStateException e) { // the reader is gone
            end();
        }
    }

    void dropIfStuck() {
        boolean stuck;
        synchronized (this) {
            stuck = !ended && waitingBytes > 0 && System.nanoTime() - progress > PATIENCE_NANOS;
        }
        if (stuck) {
            drop();
        }
    }

    private void drop() {
        onDrop.run();
        cut.run();
        end();
    }

    @Override
    public void onError(@Nullable Throwable failure) {
        end();
    }

    void close() {
        end();
    }

    private void end() {
        synchronized (this) {
            if (ended) {
                return;
            }
            ended = true;
            waiting.clear();
            waitingBytes = 0;
        }
        onEnd.accept(this);
        try {
            context.complete();
        } catch (IllegalStateException alreadyOver) {
            // the container was quicker
        }
    }
}
