// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import io.groundswell.sentiment.Scoring.Token;

/**
 * Tokens of a rewritten text by their places in the original one, never overlapping. Where one piece of the original
 * became several tokens (a hashtag, a contraction), the first of them has the place, and the others are empty and follow
 * it. Not thread-safe: one for each text.
 */
final class Places {

    private final MappedText text;
    private int reached;

    Places(MappedText text) {
        this.text = text;
    }

    /** The next token, which must not lie before the one asked for last. */
    Token token(ReadSentence.Word word) {
        int begin = Math.max(reached, text.begin(word.begin()));
        int end = Math.max(begin, text.end(word.end()));
        reached = end;
        return new Token(begin, end, word.text(), word.lemma());
    }
}
