// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.archive;

/**
 * How much memory an archive may claim, whatever it holds.
 *
 * @param maxLineBytes longest line that is read, in bytes; a longer one is refused and skipped. Default 1 MiB, the
 *     largest record that the topics take
 * @param maxWindowBytes largest zstd window that is decoded, in bytes, a power of two from 1 KiB to 2 GiB. Default 128
 *     MiB, what {@code zstd} itself allows; archives made with {@code --ultra --long=31} ask for 2 GiB
 */
public record ArchiveLimits(int maxLineBytes, long maxWindowBytes) {

    public static final ArchiveLimits DEFAULT = new ArchiveLimits(1 << 20, 1L << 27);

    public ArchiveLimits {
        if (maxLineBytes < 2) {
            throw new IllegalArgumentException("maxLineBytes must be at least 2: was " + maxLineBytes);
        }
        if (Long.bitCount(maxWindowBytes) != 1 || maxWindowBytes < 1 << 10 || maxWindowBytes > 1L << 31) {
            throw new IllegalArgumentException(
                    "maxWindowBytes must be a power of two from 1024 to 2147483648: was " + maxWindowBytes);
        }
    }

    int maxWindowLog() {
        return Long.numberOfTrailingZeros(maxWindowBytes);
    }
}
