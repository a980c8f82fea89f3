// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.ingest.ArchiveSource;
import java.nio.file.Path;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar on standard error that shows how far a file is read; nothing where there is no terminal. */
final class ReadingProgress implements ArchiveSource.Progress, AutoCloseable {

    private static final long MEBIBYTE = 1 << 20;

    private final @Nullable ProgressBar bar;

    private ReadingProgress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    static ReadingProgress of(Path file) {
        if (!Terminal.isInteractive()) {
            return new ReadingProgress(null);
        }
        return new ReadingProgress(new ProgressBarBuilder()
                .setTaskName(String.valueOf(file.getFileName()))
                .setStyle(ProgressBarStyle.ASCII)
                .setUnit(" MiB", MEBIBYTE)
                .setInitialMax(0)
                .build());
    }

    @Override
    public void at(long read, long total) {
        if (bar != null) {
            bar.maxHint(total);
            bar.stepTo(read);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
