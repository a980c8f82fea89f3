// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.archive;

/**
 * How much memory and time an archive may claim, whatever it holds.
 *
 * @param maxLineBytes longest line that is read, in bytes; a longer one is refused and skipped. Default 1 MiB, the
 *     largest record that the topics take
 * @param maxWindowBytes largest zstd window that is decoded, in bytes, a power of two from 1 KiB to 2 GiB. Default 128
 *     MiB, what {@code zstd} itself allows; archives made with {@code --ultra --long=31} ask for 2 GiB
 * @param freeExpansionBytes bytes that any file may expand to, all its layers of packing taken together; a file may also
 *     expand to {@value #MAX_EXPANSION} times its size, and hardly one does that is no bomb. Default 1 GiB
 */
public record ArchiveLimits(int maxLineBytes, long maxWindowBytes, long freeExpansionBytes) {

    /** How many times its size a file may expand to. */
    static final int MAX_EXPANSION = 1_000;

    public static final ArchiveLimits DEFAULT = new ArchiveLimits(1 << 20, 1L << 27, 1L << 30);

    /** The default limits with another window. */
    public static ArchiveLimits withWindow(long maxWindowBytes) {
        return new ArchiveLimits(DEFAULT.maxLineBytes, maxWindowBytes, DEFAULT.freeExpansionBytes);
    }

    public ArchiveLimits {
        if (maxLineBytes < 2) {
            throw new IllegalArgumentException("maxLineBytes must be at least 2: was " + maxLineBytes);
        }
        if (Long.bitCount(maxWindowBytes) != 1 || maxWindowBytes < 1 << 10 || maxWindowBytes > 1L << 31) {
            throw new IllegalArgumentException(
                    "maxWindowBytes must be a power of two from 1024 to 2147483648: was " + maxWindowBytes);
        }
        if (freeExpansionBytes < 0) {
            throw new IllegalArgumentException("freeExpansionBytes must not be negative: was " + freeExpansionBytes);
        }
    }

    int maxWindowLog() {
        return Long.numberOfTrailingZeros(maxWindowBytes);
    }
}
