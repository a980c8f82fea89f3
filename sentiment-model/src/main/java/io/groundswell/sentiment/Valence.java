// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import java.util.List;
import java.util.Set;

/**
 * What the words of a text weigh by themselves, whatever the engine makes of their order.
 *
 * @param good sum of the valences of words that speak well, at least 0
 * @param bad sum of those that speak ill, as a positive number
 */
record Valence(double good, double bad) {

    static final Valence NONE = new Valence(0, 0);

    private static final Set<String> NEGATIONS = Set.of(
            "not",
            "n't",
            "no",
            "never",
            "none",
            "nobody",
            "nothing",
            "nor",
            "neither",
            "without",
            "cannot",
            "hardly",
            "barely",
            "scarcely",
            "nowhere");
    private static final int NEGATION_REACH = 3;
    private static final double NEGATED = -0.74;
    private static final double HALF_WAY = 15;

    /**
     * Adds up the words' valences. A negation among the three words before one turns it round and weakens it to 0.74;
     * reach and factor are those that Hutto and Gilbert 2014 found with raters (section 3.3).
     */
    static Valence of(List<ReadSentence.Word> words, Lexicon lexicon) {
        double good = 0;
        double bad = 0;
        for (int i = 0; i < words.size(); i++) {
            double valence = lexicon.valence(words.get(i)) * (isNegated(words, i) ? NEGATED : 1);
            good += Math.max(0, valence);
            bad += Math.max(0, -valence);
        }
        return new Valence(good, bad);
    }

    private static boolean isNegated(List<ReadSentence.Word> words, int index) {
        for (int i = Math.max(0, index - NEGATION_REACH); i < index; i++) {
            if (NEGATIONS.contains(words.get(i).lemma())
                    || NEGATIONS.contains(words.get(i).text())) {
                return true;
            }
        }
        return false;
    }

    Valence plus(Valence other) {
        return new Valence(good + other.good, bad + other.bad);
    }

    /** From 0 to 1; half a dozen strong words are near 1 (the paper's normalisation, applied to each side). */
    static double squashed(double sum) {
        return sum / Math.sqrt(sum * sum + HALF_WAY);
    }
}
