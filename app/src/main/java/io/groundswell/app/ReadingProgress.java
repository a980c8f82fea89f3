// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.ingest.archive.ArchiveInput;
import io.groundswell.ingest.archive.ArchiveSource;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar on standard error that shows how far a file is read; nothing where there is no terminal. */
final class ReadingProgress implements ArchiveSource.Progress, AutoCloseable {

    private static final long MEBIBYTE = 1 << 20;

    private final @Nullable ProgressBar bar;

    private final Consumer<String> formats;

    private ReadingProgress(@Nullable ProgressBar bar, Consumer<String> formats) {
        this.bar = bar;
        this.formats = formats;
    }

    static ReadingProgress of(ArchiveInput file) {
        return of(file, format -> {});
    }

    /** @param formats is told each format that turns up */
    static ReadingProgress of(ArchiveInput file, Consumer<String> formats) {
        if (!Terminal.isInteractive()) {
            return new ReadingProgress(null, formats);
        }
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(file.name())
                .setStyle(ProgressBarStyle.ASCII)
                .setUnit(" MiB", MEBIBYTE)
                .setInitialMax(0)
                .build();
        return new ReadingProgress(bar, formats);
    }

    @Override
    public void recognised(String place, String format) {
        formats.accept(format);
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
