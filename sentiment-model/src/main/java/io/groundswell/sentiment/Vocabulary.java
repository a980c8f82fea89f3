// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Puts words that the network has learned in the place of words that it has not. It knows 18,000 from film reviews, takes
 * every other one for the same unknown word, and so has no opinion of "treason". A word that it knows only in lower case
 * is read in lower case; one that it does not know, but people have rated, is read as a word of that valence and part of
 * speech which it does know. So is a judgement that it has met without learning anything of it ("evil"). Thread-safe.
 */
final class Vocabulary {

    // Of ratings from −4 to 4. Milder ones say little about a word outside of its context.
    private static final double MILD = 1.0;
    private static final double STRONG = 2.2;
    // Nothing was learned of a word alone that is neutral with this probability.
    private static final double BLANK = 0.9;

    private final Set<String> words;
    private final Set<String> blank;
    private final Lexicon lexicon;

    /**
     * @param words that the network knows; not changed any more
     * @param neutral how probable it finds one of them alone to be neutral
     */
    Vocabulary(Set<String> words, ToDoubleFunction<String> neutral, Lexicon lexicon) {
        this.lexicon = lexicon;
        this.words = words;
        this.blank = lexicon.judgements().keySet().stream()
                .filter(word -> words.contains(word) && neutral.applyAsDouble(word) > BLANK)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What the network is to read.
     *
     * @param partOfSpeech a tag of the Penn Treebank, or the category of a constituent of one word
     */
    String translate(String word, String partOfSpeech) {
        if (isLearned(word)) {
            return word;
        }
        String small = word.toLowerCase(Locale.ROOT);
        if (isLearned(small)) {
            return small;
        }
        double valence = lexicon.valence(small);
        return Math.abs(valence) < MILD ? word : likeness(valence, partOfSpeech);
    }

    private boolean isLearned(String word) {
        return words.contains(word) && !blank.contains(word);
    }

    /** Words of which the network has a firm opinion wherever they stand. */
    private static String likeness(double valence, String partOfSpeech) {
        boolean strong = Math.abs(valence) >= STRONG;
        boolean good = valence > 0;
        return switch (partOfSpeech.charAt(0)) {
            case 'N' -> good ? (strong ? "triumph" : "success") : (strong ? "disaster" : "mess");
            case 'V' -> good ? (strong ? "love" : "enjoy") : (strong ? "hate" : "failed");
            case 'R' -> good ? "nicely" : "sadly";
            default -> good ? (strong ? "wonderful" : "good") : (strong ? "terrible" : "bad");
        };
    }
}
