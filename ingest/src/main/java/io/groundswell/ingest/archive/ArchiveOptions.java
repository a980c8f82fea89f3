// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.archive;

import io.groundswell.ingest.AuthorKey;

/**
 * How archives are read.
 *
 * @param authors makes the author keys, where an archive names authors rather than keys
 * @param voices whether authors' names are kept as handles; default false
 * @param limits how much memory an archive may claim
 */
public record ArchiveOptions(AuthorKey authors, boolean voices, ArchiveLimits limits) {

    /** No names, default limits. */
    public static ArchiveOptions of(AuthorKey authors) {
        return new ArchiveOptions(authors, false, ArchiveLimits.DEFAULT);
    }
}
