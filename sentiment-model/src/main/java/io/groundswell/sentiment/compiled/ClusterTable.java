// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;

/**
 * The cluster of each word that was clustered, one long a slot: the upper 54 bits of the word's hash, and the cluster.
 * A word that was not clustered is taken for one that was with a probability of about {@code words / 2^54}. Thread-safe.
 */
final class ClusterTable {

    /** Clusters are less than 2 to this power, less one. */
    static final int BITS = 10;

    private static final long CLUSTER = (1L << BITS) - 1;

    private final LongBuffer longs;
    private final int slots;
    private final int unknown;

    /** @param unknown the cluster of words that were not clustered */
    ClusterTable(ByteBuffer section, int unknown) {
        this.longs = section.duplicate().order(ByteOrder.LITTLE_ENDIAN).asLongBuffer();
        this.slots = longs.limit();
        this.unknown = unknown;
    }

    /** The cluster of the lower-case word with this hash. */
    int cluster(long hash) {
        int slot = slot(hash, slots);
        while (true) {
            long found = longs.get(slot);
            if (found == 0) {
                return unknown;
            }
            if (((found ^ hash) & ~CLUSTER) == 0) {
                return (int) (found & CLUSTER) - 1;
            }
            slot = slot + 1 == slots ? 0 : slot + 1;
        }
    }

    /** Where the search begins, by the upper 32 bits, for any number of slots (Lemire 2019, "Fast Random Integer"). */
    static int slot(long hash, int slots) {
        return (int) (((hash >>> 32) * slots) >>> 32);
    }

    static long entry(long hash, int cluster) {
        return (hash & ~CLUSTER) | (cluster + 1);
    }
}
