// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import io.groundswell.sentiment.Scoring.Clause;
import io.groundswell.sentiment.Scoring.FineGrained;
import io.groundswell.sentiment.Scoring.Sentence;
import io.groundswell.sentiment.Scoring.Sentiment;
import io.groundswell.sentiment.Scoring.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * From trees of phrases to the sentiment of a text. The distribution of the whole is the mean over its sentences,
 * weighted by their tokens: then the score of the whole is the mean of the scores, a one-word sentence does not outvote
 * a long one, and how a splitter cuts a text hardly matters.
 */
final class TreeScoring {

    private final Calibration calibration;
    private final String model;

    TreeScoring(Calibration calibration, String model) {
        this.calibration = calibration;
        this.model = model;
    }

    /**
     * @param text what was read
     * @param read its sentences; at least one
     */
    Sentiment score(MappedText text, List<ReadSentence> read) {
        var whole = whole(read);
        var places = new Places(text);
        List<Sentence> sentences = new ArrayList<>(read.size());
        for (ReadSentence sentence : read) {
            sentences.add(score(sentence, places));
        }
        return new Sentiment(whole.expectedScore(), calibration.polarity(whole), whole, sentences, model);
    }

    /** The distribution of a text of several sentences. */
    static FineGrained whole(List<ReadSentence> read) {
        var mean = new WeightedMean();
        read.forEach(sentence ->
                mean.add(sentence.phrase().sentiment(), sentence.words().size()));
        return mean.result();
    }

    private Sentence score(ReadSentence sentence, Places places) {
        List<Token> tokens = new ArrayList<>(sentence.words().size());
        for (ReadSentence.Word word : sentence.words()) {
            tokens.add(places.token(word));
        }
        List<Clause> clauses = new ArrayList<>();
        for (Clauses.Range range : Clauses.of(sentence)) {
            var sentiment = sentence.phrase().over(range.begin(), range.end());
            clauses.add(new Clause(
                    tokens.get(range.begin()).begin(),
                    tokens.get(range.end() - 1).end(),
                    sentiment.expectedScore(),
                    calibration.polarity(sentiment).label()));
        }
        var sentiment = sentence.phrase().sentiment();
        return new Sentence(
                tokens.get(0).begin(),
                tokens.get(tokens.size() - 1).end(),
                sentiment.expectedScore(),
                calibration.polarity(sentiment).label(),
                sentiment,
                clauses,
                tokens);
    }
}
