// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A command that runs until it is stopped, on a thread of its own. */
final class Running implements AutoCloseable {

    private final CompletableFuture<Finished> finished = new CompletableFuture<>();
    private final Thread thread;

    private Running(String... arguments) {
        thread = new Thread(() -> finished.complete(Finished.command(arguments)), "command");
    }

    static Running command(String... arguments) {
        Running running = new Running(arguments);
        running.thread.start();
        return running;
    }

    /** Whether it has not ended by itself. */
    boolean isRunning() {
        return !finished.isDone();
    }

    /** Stops it as Ctrl-C does. */
    Finished stop() throws InterruptedException, ExecutionException, TimeoutException {
        thread.interrupt();
        return finished.get(60, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }
}
