// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

/**
 * 64-bit hashes of strings over their UTF-16 units, which stand for the strings in compiled tables. The tables depend on
 * them: whoever changes one compiles the models again. A hash is made in two steps, so that the prefixes of a word, and
 * its suffixes, each cost one step more than the one before. The last step is the finaliser of MurmurHash3 (Appleby).
 */
final class CharHash {

    /** The state before the first character. */
    static final long START = 0x243f6a8885a308d3L;

    private static final long STEP = 0x9e3779b97f4a7c15L;
    private static final long MIX_A = 0xff51afd7ed558ccdL;
    private static final long MIX_B = 0xc4ceb9fe1a85ec53L;

    private CharHash() {}

    /** The state after one more character. */
    static long next(long state, char c) {
        long h = (state ^ c) * STEP;
        return h ^ (h >>> 32);
    }

    /** The hash of what led to a state, for one kind of use; never 0. */
    static long finish(long state, int kind) {
        long h = state + kind * STEP;
        h = (h ^ (h >>> 33)) * MIX_A;
        h = (h ^ (h >>> 33)) * MIX_B;
        h ^= h >>> 33;
        return h == 0 ? 1 : h;
    }

    /** The state after all characters, from the first to the last. */
    static long forward(CharSequence text) {
        long state = START;
        for (int at = 0; at < text.length(); at++) {
            state = next(state, text.charAt(at));
        }
        return state;
    }

    /** The state after all characters, from the last to the first. */
    static long backward(CharSequence text) {
        long state = START;
        for (int at = text.length() - 1; at >= 0; at--) {
            state = next(state, text.charAt(at));
        }
        return state;
    }
}
