// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.archive;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where something lies, as people are told.
 *
 * @param name the file, and behind each {@code !} the file that lies in it
 * @param file on disk; {@code null} for what lies in another file, or comes from standard input
 */
record Place(String name, @Nullable Path file) {

    private static final int MAX_NAME = 1_000;

    /** A file in this one. */
    Place entry(String entry) {
        String inner = name + "!" + entry;
        return new Place(inner.substring(0, Math.min(inner.length(), MAX_NAME)), null);
    }

    /** The place without its last name. */
    String folder() {
        int end = Math.max(name.lastIndexOf('/'), name.lastIndexOf('!'));
        return name.substring(0, end + 1);
    }

    String line(long number) {
        return name + ":" + number;
    }
}
