// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a model makes of a text: its sentiment, or the reason why it has none. */
public sealed interface Scoring {

    /**
     * The text was not scored. Never to be taken for neutral.
     *
     * @param reason why
     */
    record Unscored(Reason reason) implements Scoring {}

    /** Why a text was not scored. */
    enum Reason {
        /** It has no words. */
        EMPTY,
        /** It is in a language that the model does not read. */
        LANGUAGE,
        /** It is longer than the model reads. */
        TOO_LONG,
        /** It was not finished within the time that one text is given. */
        TIMEOUT
    }

    /**
     * The sentiment of a whole text.
     *
     * @param score expected polarity, P(positive) − P(negative), from −1 to 1
     * @param polarity three probabilities
     * @param fineGrained CoreNLP's five, for the whole text; null when that engine did not read it
     * @param sentences in the order of the text
     * @param model name and version of what scored it
     */
    record Sentiment(
            double score, Polarity polarity, @Nullable FineGrained fineGrained, List<Sentence> sentences, String model)
            implements Scoring {

        public Sentiment {
            sentences = List.copyOf(sentences);
        }

        public Label label() {
            return polarity.label();
        }
    }

    /**
     * A sentence, by its place in the original text.
     *
     * @param begin in UTF-16 units, inclusive
     * @param end exclusive
     * @param score expected polarity, from −1 to 1
     * @param label of the sentence
     * @param fineGrained CoreNLP's five; null when that engine did not read it
     * @param clauses that together cover the sentence, in order; at least one
     * @param tokens in order
     */
    record Sentence(
            int begin,
            int end,
            double score,
            Label label,
            @Nullable FineGrained fineGrained,
            List<Clause> clauses,
            List<Token> tokens) {

        public Sentence {
            clauses = List.copyOf(clauses);
            tokens = List.copyOf(tokens);
        }
    }

    /**
     * A clause of a sentence, by its place in the original text.
     *
     * @param begin in UTF-16 units, inclusive
     * @param end exclusive
     * @param score expected polarity, from −1 to 1
     * @param label of the clause
     */
    record Clause(int begin, int end, double score, Label label) {}

    /**
     * A token, by its place in the original text.
     *
     * @param begin in UTF-16 units, inclusive
     * @param end exclusive
     * @param word as the model read it, which differs from the original where the text was normalised
     * @param lemma in lower case
     */
    record Token(int begin, int end, String word, String lemma) {}

    /** How a text feels, in one word. */
    enum Label {
        NEGATIVE,
        NEUTRAL,
        POSITIVE
    }

    /** The probabilities that a text is negative, neutral or positive; they add up to 1 within rounding. */
    record Polarity(double negative, double neutral, double positive) {

        /** The most probable one; of equals the milder, neutral first. */
        public Label label() {
            if (negative > neutral && negative > positive) {
                return Label.NEGATIVE;
            }
            return positive > neutral && positive > negative ? Label.POSITIVE : Label.NEUTRAL;
        }
    }

    /** The probabilities of CoreNLP's five classes; they add up to 1 within rounding. */
    record FineGrained(double veryNegative, double negative, double neutral, double positive, double veryPositive) {

        /** Expected class on a scale from −1 (very negative) to 1 (very positive). */
        public double expectedScore() {
            return -veryNegative - 0.5 * negative + 0.5 * positive + veryPositive;
        }
    }
}
