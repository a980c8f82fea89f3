// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where an archive is read from.
 *
 * @param name what messages call it
 * @param file on disk; {@code null} for standard input
 */
public record ArchiveInput(String name, @Nullable Path file) {

    /** What one writes for standard input. */
    public static final String STANDARD_INPUT = "-";

    public static ArchiveInput of(Path file) {
        return new ArchiveInput(String.valueOf(file.getFileName()), file);
    }

    /** A file that was found in a folder, under its path from there. */
    static ArchiveInput in(Path folder, Path file) {
        return new ArchiveInput(folder.relativize(file).toString(), file);
    }

    /** Whatever comes by standard input, until it ends. */
    public static ArchiveInput standardInput() {
        return new ArchiveInput("(standard input)", null);
    }

    /** How large it is in bytes; -1 for what only shows at its end. */
    long size() throws IOException {
        return file == null ? -1 : Files.size(file);
    }

    InputStream open() throws IOException {
        if (file == null) {
            return System.in;
        }
        try {
            return Files.newInputStream(file);
        } catch (NoSuchFileException e) {
            throw new IOException("archive " + file + " does not exist", e);
        }
    }
}
