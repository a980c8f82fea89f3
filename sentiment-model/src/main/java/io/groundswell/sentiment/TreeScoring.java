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
 * From trees of phrases to the sentiment of a text. The distribution of the whole is the mean over its sentences, each
 * with the same weight: the short ones of posts ("Disgusting.", an emoji) say as much as the long ones. On posts this
 * has a macro-recall 0.01 above that of weighting by tokens. The score of the whole is then the mean of the scores.
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
        var places = new Places(text);
        var mean = new WeightedMean();
        List<Sentence> sentences = new ArrayList<>(read.size());
        List<Clause> clauses = new ArrayList<>();
        for (ReadSentence each : read) {
            var sentence = score(each, places);
            sentences.add(sentence);
            clauses.addAll(sentence.clauses());
            mean.add(sentence.fineGrained(), 1);
        }
        var whole = mean.result();
        var polarity = calibration.polarity(Reading.of(whole, clauses));
        return new Sentiment(whole.expectedScore(), polarity, whole, sentences, model);
    }

    private Sentence score(ReadSentence sentence, Places places) {
        List<Token> tokens = new ArrayList<>(sentence.words().size());
        for (ReadSentence.Word word : sentence.words()) {
            tokens.add(places.token(word));
        }
        List<Clause> clauses = new ArrayList<>();
        for (Clauses.Range range : Clauses.of(sentence)) {
            var sentiment = sentimentOf(range, sentence);
            clauses.add(new Clause(
                    tokens.get(range.begin()).begin(),
                    tokens.get(range.end() - 1).end(),
                    sentiment.expectedScore(),
                    calibration.polarity(Reading.of(sentiment)).label()));
        }
        var sentiment = sentence.phrase().sentiment();
        return new Sentence(
                tokens.get(0).begin(),
                tokens.get(tokens.size() - 1).end(),
                sentiment.expectedScore(),
                calibration.polarity(Reading.of(sentiment, clauses)).label(),
                sentiment,
                clauses,
                tokens);
    }

    private static FineGrained sentimentOf(Clauses.Range clause, ReadSentence sentence) {
        if (clause.end() - clause.begin() == sentence.words().size()) {
            return sentence.phrase().sentiment();
        }
        var core = clause.core(sentence);
        return sentence.phrase().over(core.begin(), core.end());
    }
}
