// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.social;

import java.util.Arrays;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A set of words by their hashes: a question costs one look at the table, or two. Immutable and thread-safe. */
final class WordSet {

    private final long[] slots;
    private final int mask;

    private WordSet(LongStream hashes) {
        long[] all = hashes.distinct().toArray();
        mask = Integer.highestOneBit(Math.max(4, all.length)) * 4 - 1;
        slots = new long[mask + 1];
        for (long hash : all) {
            slots[place(hash)] = hash;
        }
    }

    static WordSet of(String... words) {
        return new WordSet(Stream.of(words).mapToLong(Hash::of));
    }

    /** @param hashes of words; 0, which is that of none, is left out */
    static WordSet ofHashes(long... hashes) {
        return new WordSet(Arrays.stream(hashes));
    }

    boolean contains(long word) {
        return find(word) >= 0;
    }

    /** Where a word is kept, for columns of what is known of each; negative when it is not there. */
    int find(long word) {
        int at = place(word);
        return slots[at] == 0 ? -1 : at;
    }

    /** How long such a column is. */
    int places() {
        return slots.length;
    }

    /** Where a word is or would be: next to others of the same place. At least half of the slots are free. */
    private int place(long word) {
        int at = (int) Hash.mixed(word) & mask;
        while (slots[at] != 0 && slots[at] != word) {
            at = at + 1 & mask;
        }
        return at;
    }

    /** The hashes, ascending. */
    long[] hashes() {
        return Arrays.stream(slots).filter(slot -> slot != 0).sorted().toArray();
    }
}
