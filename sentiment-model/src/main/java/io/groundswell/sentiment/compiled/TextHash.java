// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

/**
 * A 64-bit hash of text of which parts can be put together: a polynomial in {@link #BASE} modulo 2^64 over UTF-16 units
 * (Rabin and Karp 1987). With {@code power(t)} = BASE^length(t), hash(st) = hash(s) · power(t) + hash(t), so that the
 * hash of a feature follows from those of its prefix and its words with one multiplication each, and no text is joined.
 */
final class TextHash {

    /** Odd, and 5 modulo 8, which gives it the longest period. */
    private static final long BASE = 0x9E37_79B9_7F4A_7C15L;

    private TextHash() {}

    static long of(CharSequence text) {
        long hash = 0;
        for (int at = 0; at < text.length(); at++) {
            hash = hash * BASE + text.charAt(at) + 1;
        }
        return hash;
    }

    static long power(int length) {
        long power = 1;
        long square = BASE;
        for (int rest = length; rest != 0; rest >>>= 1) {
            if ((rest & 1) != 0) {
                power *= square;
            }
            square *= square;
        }
        return power;
    }

    /** Spreads all bits over all, for the place in a table: near texts have near polynomials. */
    static long mix(long hash) {
        long mixed = (hash ^ (hash >>> 32)) * 0xD6E8_FEB8_6659_FD93L;
        mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8_FEB8_6659_FD93L;
        return mixed ^ (mixed >>> 32);
    }
}
