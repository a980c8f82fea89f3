// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.social;

/**
 * A group of features that is scaled as one: each feature of a block counts its value divided by the norm of the block,
 * so that a block weighs the same in a short post as in a long one, whatever the number of its features.
 */
enum Block {
    /** Words, pairs and triples of words, those under negation marked. */
    WORDS(true, 1.5f),
    /** Three to five characters in a row. */
    CHARACTERS(true, 1),
    /** Words by the company they keep: prefixes of the paths to their Brown clusters. */
    CLUSTERS(true, 2),
    /** Clusters under negation, and three clusters in a row: how people put words of a kind together. */
    CONTEXT(true, 0.7f),
    /** What people rated the words, emoticons and emoji. */
    LEXICON(false, 1),
    /** How it is written: capitals, elongation, punctuation, what it begins and ends with. */
    SURFACE(false, 0.25f);

    /** All of them. */
    static final Block[] ALL = values();

    private final boolean normed;
    private final float scale;

    Block(boolean normed, float scale) {
        this.normed = normed;
        this.scale = scale;
    }

    /** What a feature's value is multiplied with, when the squares of the block's values add up to {@code squares}. */
    float factor(float squares) {
        return normed && squares > 0 ? scale / (float) Math.sqrt(squares) : scale;
    }

    /** Its place in arrays of all blocks. */
    @SuppressWarnings("EnumOrdinal")
    int place() {
        return ordinal();
    }

    /** So that equal words of two blocks are two features. */
    long salt() {
        return 0x9e3779b97f4a7c15L * (place() + 1);
    }
}
