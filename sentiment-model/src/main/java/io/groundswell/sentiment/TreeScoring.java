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
 * has a macro-recall 0.01 above that of weighting by tokens.
 */
final class TreeScoring {

    private final Calibration calibration;
    private final Lexicon lexicon;
    private final String model;

    TreeScoring(Calibration calibration, Lexicon lexicon, String model) {
        this.calibration = calibration;
        this.lexicon = lexicon;
        this.model = model;
    }

    /**
     * @param text what was read
     * @param read its sentences; at least one
     */
    Sentiment score(MappedText text, List<ReadSentence> read) {
        var places = new Places(text);
        var sentences = read.stream().map(sentence -> score(sentence, places)).toList();
        var reading = reading(read);
        var polarity = calibration.polarity(reading);
        return new Sentiment(Calibration.score(polarity), polarity, reading.distribution(), sentences, model);
    }

    /** What there is to calibrate. */
    Reading reading(List<ReadSentence> read) {
        var mean = new WeightedMean();
        List<FineGrained> clauses = new ArrayList<>();
        var words = Valence.NONE;
        for (ReadSentence sentence : read) {
            mean.add(sentence.phrase().sentiment(), 1);
            Clauses.of(sentence).forEach(clause -> clauses.add(sentimentOf(clause, sentence)));
            words = words.plus(Valence.of(sentence.words(), lexicon));
        }
        return Reading.of(mean.result(), clauses, words);
    }

    private Sentence score(ReadSentence sentence, Places places) {
        List<Token> tokens =
                sentence.words().stream().map(word -> places.token(word)).toList();
        var clauses = Clauses.of(sentence).stream()
                .map(clause -> score(clause, sentence, tokens))
                .toList();
        var polarity = calibration.polarity(reading(List.of(sentence)));
        return new Sentence(
                tokens.get(0).begin(),
                tokens.get(tokens.size() - 1).end(),
                Calibration.score(polarity),
                polarity.label(),
                sentence.phrase().sentiment(),
                clauses,
                tokens);
    }

    private Clause score(Clauses.Range clause, ReadSentence sentence, List<Token> tokens) {
        var words = Valence.of(sentence.words().subList(clause.begin(), clause.end()), lexicon);
        var polarity = calibration.polarity(Reading.of(sentimentOf(clause, sentence), words));
        return new Clause(
                tokens.get(clause.begin()).begin(),
                tokens.get(clause.end() - 1).end(),
                Calibration.score(polarity),
                polarity.label());
    }

    private static FineGrained sentimentOf(Clauses.Range clause, ReadSentence sentence) {
        if (clause.end() - clause.begin() == sentence.words().size()) {
            return sentence.phrase().sentiment();
        }
        var core = clause.core(sentence);
        return sentence.phrase().over(core.begin(), core.end());
    }
}
