// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import java.util.Arrays;

/**
 * A 64-bit hash of text, which stands for it in compiled tables: whoever changes it compiles the models again. Parts can
 * be put together: it is a polynomial in {@link #BASE} modulo 2^64 over UTF-16 units
 * (Rabin and Karp 1987). With {@code power(t)} = BASE^length(t), hash(st) = hash(s) · power(t) + hash(t), so that the
 * hash of a feature follows from those of its prefix and its words with one multiplication each, and no text is joined.
 */
final class TextHash {

    /** Odd, and 5 modulo 8, which gives it the longest period. */
    private static final long BASE = 0x9E37_79B9_7F4A_7C15L;

    private static final long MIX = 0xD6E8_FEB8_6659_FD93L;
    private static final long KIND = 0xFF51_AFD7_ED55_8CCDL;

    /** Of no text. */
    static final long START = 0;

    private TextHash() {}

    static long of(CharSequence text) {
        long hash = START;
        for (int at = 0; at < text.length(); at++) {
            hash = next(hash, text.charAt(at));
        }
        return hash;
    }

    static long[] ofAll(String... texts) {
        return Arrays.stream(texts).mapToLong(TextHash::of).toArray();
    }

    /** Of the text from its end to its beginning. */
    static long backward(CharSequence text) {
        long hash = START;
        for (int at = text.length() - 1; at >= 0; at--) {
            hash = next(hash, text.charAt(at));
        }
        return hash;
    }

    /** Of a text and one more character. */
    static long next(long hash, char c) {
        return hash * BASE + c + 1;
    }

    /** The key of a text for one kind of use; never 0. */
    static long finish(long hash, int kind) {
        long key = mix(hash + kind * KIND);
        return key == 0 ? 1 : key;
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
        long mixed = (hash ^ (hash >>> 32)) * MIX;
        mixed = (mixed ^ (mixed >>> 32)) * MIX;
        return mixed ^ (mixed >>> 32);
    }
}
