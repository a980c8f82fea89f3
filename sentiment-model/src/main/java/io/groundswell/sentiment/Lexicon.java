// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The valence of words, as people rated them. Immutable.
 *
 * @param ratings by word in lower case, from −4 to 4: the lexicon of VADER (Hutto and Gilbert 2014, "VADER: A
 *     Parsimonious Rule-based Model for Sentiment Analysis of Social Media Text"), each the mean of ten raters
 * @param judgements in the same form: words that judge whatever they are said of, where the ratings hold many that only
 *     name a sad or happy topic
 */
record Lexicon(Map<String, Double> ratings, Map<String, Double> judgements) {

    private static final String VADER = "/vader_sentiment_lexicon.txt";

    Lexicon {
        ratings = Map.copyOf(ratings);
        judgements = Map.copyOf(judgements);
    }

    /** @throws IllegalStateException when it is missing from the class path */
    static Lexicon shipped() {
        Map<String, Double> judgements = new HashMap<>();
        WordTable.load("judgements.tsv").forEach((word, valence) -> judgements.put(word, Double.parseDouble(valence)));
        return new Lexicon(vader(), judgements);
    }

    private static Map<String, Double> vader() {
        Map<String, Double> ratings = new HashMap<>();
        for (String line : ShippedText.lines(VADER)) {
            int tab = line.indexOf('\t');
            if (tab >= 0 && isWord(line, tab)) {
                int end = line.indexOf('\t', tab + 1);
                ratings.put(
                        line.substring(0, tab),
                        Double.parseDouble(line.substring(tab + 1, end < 0 ? line.length() : end)));
            }
        }
        return ratings;
    }

    private static boolean isWord(String line, int end) {
        for (int at = 0; at < end; at++) {
            if (!Character.isLetter(line.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /** Of a token as it stands, else of its lemma. */
    double valence(ReadSentence.Word word) {
        double valence = valence(word.text().toLowerCase(Locale.ROOT));
        return valence == 0 ? valence(word.lemma()) : valence;
    }

    /** Zero for a word that nobody rated. */
    double valence(String word) {
        Double judged = judgements.get(word);
        return judged != null ? judged : ratings.getOrDefault(word, 0.0);
    }
}
