// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.ingest.AuthorKey;
import io.groundswell.ingest.archive.ArchiveSource;
import java.io.PrintWriter;

/** Warns once of author keys that protect nobody, when an archive turns up that makes keys at all. Not thread-safe. */
final class KeyWarning {

    private final AuthorKey authors;
    private final PrintWriter err;
    private boolean told;

    KeyWarning(AuthorKey authors, PrintWriter err) {
        this.authors = authors;
        this.err = err;
    }

    void recognised(String format) {
        if (!told && !format.equals(ArchiveSource.OWN_FORMAT)) {
            told = true;
            AuthorOptions.warnOf(authors, err);
        }
    }
}
