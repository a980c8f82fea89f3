// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.archive;

import java.io.InputStream;
import java.util.Arrays;
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

        /** A block of zeros ends it. */
        @Override
        boolean isWhole(byte[] tail) {
            int from = tail.length - TAR_BLOCK;
            return from >= 0 && Arrays.equals(tail, from, tail.length, new byte[TAR_BLOCK], 0, TAR_BLOCK);
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

        /** A record of 22 bytes ends it, with a comment whose length stands in its last two (APPNOTE, section 4.3.16). */
        @Override
        boolean isWhole(byte[] tail) {
            for (int at = tail.length - ZIP_END; at >= 0; at--) {
                int comment = (tail[at + 20] & 0xFF) | (tail[at + 21] & 0xFF) << 8;
                if (tail[at] == 'P'
                        && tail[at + 1] == 'K'
                        && tail[at + 2] == 5
                        && tail[at + 3] == 6
                        && at + ZIP_END + comment == tail.length) {
                    return true;
                }
            }
            return false;
        }
    };

    /** How much of its end tells whether a container is whole. */
    static final int TAIL_BYTES = 22 + 0xFFFF;

    private static final int TAR_BLOCK = 512;
    private static final int ZIP_END = 22;

    abstract boolean fits(byte[] head);

    abstract ArchiveInputStream<?> reading(InputStream file);

    /** Whether a container that ends so is whole: one that was cut between two entries looks as if there were no more. */
    abstract boolean isWhole(byte[] tail);

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
