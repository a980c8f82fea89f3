// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C and SIGTERM into a request that the main thread follows at its own pace: the process waits until it has
 * closed what it opened, half a minute at most.
 */
final class Shutdown implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 40;

    private final CountDownLatch requested = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::request, "shutdown");
    private final Thread main = Thread.currentThread();
    private volatile boolean interrupting;

    private Shutdown() {}

    /** A signal lets {@link #await} return. */
    static Shutdown onSignal() {
        Shutdown shutdown = new Shutdown();
        Runtime.getRuntime().addShutdownHook(shutdown.hook);
        return shutdown;
    }

    /** A signal interrupts the calling thread, whatever it waits for. */
    static Shutdown interruptingOnSignal() {
        Shutdown shutdown = onSignal();
        shutdown.interrupting = true;
        return shutdown;
    }

    void await() throws InterruptedException {
        requested.await();
    }

    boolean isRequested() {
        return requested.getCount() == 0;
    }

    private void request() {
        requested.countDown();
        if (interrupting) {
            main.interrupt();
        }
        try {
            if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("groundswell: not everything was closed in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** All is closed: the process may end. To be closed last, so to be opened first. */
    @Override
    public void close() {
        done.countDown();
        if (!isRequested()) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
