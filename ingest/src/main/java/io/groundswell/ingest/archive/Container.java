// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.archive;

import java.io.InputStream;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** A file that holds files, read from its beginning to its end. */
enum Container {
    TAR {
        @Override
        boolean fits(byte[] head) {
            return TarArchiveInputStream.matches(head, head.length);
        }

        @Override
        ArchiveInputStream<?> reading(InputStream file) {
            return new TarArchiveInputStream(file);
        }
    },
    ZIP {
        @Override
        boolean fits(byte[] head) {
            return ZipArchiveInputStream.matches(head, head.length);
        }

        @Override
        ArchiveInputStream<?> reading(InputStream file) {
            return new ZipArchiveInputStream(file);
        }
    };

    abstract boolean fits(byte[] head);

    abstract ArchiveInputStream<?> reading(InputStream file);

    /** The kind of a file that begins so; {@code null} when it holds no files. */
    static @Nullable Container of(byte[] head) {
        for (Container container : values()) {
            if (container.fits(head)) {
                return container;
            }
        }
        return null;
    }
}
