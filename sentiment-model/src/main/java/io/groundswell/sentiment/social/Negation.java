// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.social;

import io.groundswell.sentiment.social.PostTokens.Kind;

/**
 * Which words of a post are negated: those after a negation, up to a mark that ends the clause or a "but" (Pang, Lee and
 * Vaithyanathan 2002, "Thumbs up?", section 4).
 */
final class Negation {

    private static final WordSet NEGATIONS = WordSet.of(
            "no",
            "not",
            "never",
            "none",
            "nobody",
            "nothing",
            "nowhere",
            "neither",
            "nor",
            "cannot",
            "without",
            "hardly",
            "barely",
            "scarcely",
            "lack",
            "lacks",
            "lacking",
            "can't",
            "cant",
            "won't",
            "wont",
            "don't",
            "dont",
            "doesn't",
            "doesnt",
            "didn't",
            "didnt",
            "isn't",
            "isnt",
            "aren't",
            "arent",
            "ain't",
            "aint",
            "wasn't",
            "wasnt",
            "weren't",
            "werent",
            "hasn't",
            "hasnt",
            "haven't",
            "havent",
            "hadn't",
            "hadnt",
            "couldn't",
            "couldnt",
            "wouldn't",
            "wouldnt",
            "shouldn't",
            "shouldnt",
            "needn't",
            "mustn't",
            "nah");
    private static final WordSet ENDS = WordSet.of("but", "however", "although", "though", "except", "yet");
    private static final String MARKS = ".,;:!?\u203d()-\"";
    private static final int LONGEST = 7;

    private Negation() {}

    static boolean isNegation(long word) {
        return NEGATIONS.contains(word);
    }

    /** Whether a token is negated, when so many words back a negation was; 0 for none. Returns the next distance. */
    static int next(int distance, PostTokens tokens, int token) {
        if (tokens.kind(token) == Kind.PUNCTUATION) {
            return MARKS.indexOf(tokens.folded(tokens.foldedBegin(token))) >= 0 ? 0 : distance;
        }
        long word = tokens.hash(token);
        if (isNegation(word)) {
            return 1;
        }
        if (distance == 0 || distance > LONGEST || ENDS.contains(word)) {
            return 0;
        }
        return distance + 1;
    }
}
