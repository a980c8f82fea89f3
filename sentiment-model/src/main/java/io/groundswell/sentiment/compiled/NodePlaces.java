// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Where in a parser's state the nodes are of which it looks at the category, the head's word and the head's part of speech:
 * the first of the stack, their children, and what was joined to the first two last. A place is a number.
 */
final class NodePlaces {

    /** What CoreNLP calls them. */
    static final List<String> NAMES = List.of(
            "S0", "S1", "S2", "S3", "S0L", "S0R", "S0U", "S0LL", "S0LR", "S0LU", "S0RL", "S0RR", "S0RU", "S0UL", "S0UR",
            "S0UU", "S1L", "S1R", "S1U", "recL0", "recR0", "recL1", "recR1");

    static final int COUNT = NAMES.size();

    /** The first of three for the children of the second of the stack. */
    static final int OF_SECOND = NAMES.indexOf("S1L");

    /** The first of two, to the left and to the right. */
    static final int RECENT_OF_TOP = NAMES.indexOf("recL0");

    static final int RECENT_OF_SECOND = NAMES.indexOf("recL1");

    private static final long[][] PREFIXES = NAMES.stream()
            .map(name -> TextHash.ofAll(name + "C-", name + "WT-", name + "T-", name + "WC-", name + "TC-"))
            .toArray(long[][]::new);
    private static final long[] MISSING =
            NAMES.stream().mapToLong(name -> TextHash.of(name + "C-*NULL*")).toArray();

    private NodePlaces() {}

    /** Hashes with which features of a node at a place begin: category, word and tag, tag, word and category, tag and category. */
    static long[] prefixes(int place) {
        return PREFIXES[place];
    }

    /** The feature of a node that is not there. */
    static long missing(int place) {
        return MISSING[place];
    }

    /**
     * The features of nodes that are not there.
     *
     * @param missing a bit for each
     */
    static long[] ofMissing(int missing) {
        return IntStream.range(0, COUNT)
                .filter(place -> (missing >>> place & 1) != 0)
                .mapToLong(NodePlaces::missing)
                .toArray();
    }
}
