// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Loads what is not needed at once. */
final class Background {

    private Background() {}

    /** Runs on a daemon thread of its own, since it may take seconds. */
    static <T> CompletableFuture<T> start(Supplier<T> loading) {
        return CompletableFuture.supplyAsync(loading, task -> {
            var thread = new Thread(task, "sentiment-load");
            thread.setDaemon(true);
            thread.start();
        });
    }
}
