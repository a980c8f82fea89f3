// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import java.util.List;

/**
 * A sentence as an engine read it.
 *
 * @param words in order; at least one
 * @param parse over the words
 * @param phrase the root of the tree of sentiment over the same words
 */
record ReadSentence(List<Word> words, Constituent parse, Phrase phrase) {

    ReadSentence {
        words = List.copyOf(words);
    }

    /**
     * A token of the sentence.
     *
     * @param begin in the text that the engine was given, in UTF-16 units
     * @param end exclusive
     * @param text the token
     * @param lemma in lower case
     */
    record Word(int begin, int end, String text, String lemma) {}
}
