// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.social;

/**
 * The hashes that stand for words and features. Trained weights depend on them: whoever changes one trains again.
 * A word's hash is FNV-1a (Fowler, Noll and Vo) over its UTF-16 units in 64 bits; a feature's mixes its parts as the
 * finaliser of MurmurHash3 (Appleby) does.
 */
final class Hash {

    static final long START = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final long MIX_A = 0xff51afd7ed558ccdL;
    private static final long MIX_B = 0xc4ceb9fe1a85ec53L;

    private Hash() {}

    /** One more character of a word. */
    static long next(long hash, char c) {
        return (hash ^ c) * PRIME;
    }

    static long of(CharSequence word) {
        long hash = START;
        for (int at = 0; at < word.length(); at++) {
            hash = next(hash, word.charAt(at));
        }
        return hash;
    }

    /** One hash of two, in this order. */
    static long pair(long one, long other) {
        return mixed(one * 31 + Long.rotateLeft(other, 17));
    }

    /** Every bit depends on every bit. */
    static long mixed(long hash) {
        long h = hash;
        h = (h ^ (h >>> 33)) * MIX_A;
        h = (h ^ (h >>> 33)) * MIX_B;
        return h ^ (h >>> 33);
    }
}
