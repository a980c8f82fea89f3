// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

/**
 * Hashes of what features of two nodes are called, each by its word and by something else.
 *
 * @param firstOther what else of the first, as {@link Forest} numbers it
 * @param secondOther what else of the second
 * @param both by both words, by the first's, by the second's, and by none
 * @param first by its word and by what else, where there is no second
 * @param second the same where there is no first
 * @param neither where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // constants, never compared
record NodePair(int firstOther, int secondOther, long[] both, long[] first, long[] second, long neither) {

    NodePair(String name1, int other1, String short1, String name2, int other2, String short2) {
        this(
                other1,
                other2,
                TextHash.ofAll(
                        name1 + "W" + name2 + "W-",
                        name1 + "W" + name2 + short2 + "-",
                        name1 + short1 + name2 + "W-",
                        name1 + short1 + name2 + short2 + "-"),
                TextHash.ofAll(name1 + "W" + name2 + "n-", name1 + short1 + name2 + "n-"),
                TextHash.ofAll(name1 + "n" + name2 + "W-", name1 + "n" + name2 + short2 + "-"),
                TextHash.of(name1 + "n" + name2 + "n"));
    }
}
