// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.ingest.archive.ArchiveLimits;
import picocli.CommandLine.Option;

/** How much memory an archive may ask for. */
final class ArchiveLimitOption {

    @Option(
            names = "--max-window",
            paramLabel = "MIB",
            defaultValue = "128",
            description = "Largest .zst window to allow, in MiB of memory (default: ${DEFAULT-VALUE}).")
    private long maxWindow;

    ArchiveLimits limits() {
        return ArchiveLimits.withWindow(maxWindow << 20);
    }
}
