// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.streams.StreamSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How many threads a topology has. */
final class ThreadsOption {

    @Option(names = "--threads", description = "Threads that process; one for each core unless given.")
    private @Nullable Integer threads;

    int threads() {
        return threads == null ? StreamSettings.DEFAULT.threads() : threads;
    }
}
