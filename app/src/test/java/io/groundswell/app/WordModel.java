// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.sentiment.Scoring;
import io.groundswell.sentiment.SentimentModel;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A model that loads at once and whose answers a reader of a test can see: whoever speaks of safety is angry. */
final class WordModel implements SentimentModel {

    private static final Pattern ANGRY = Pattern.compile("(?i)safe|danger|inspect|hull|rust|alarm|drown");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Scoring.FineGrained UNDECIDED = new Scoring.FineGrained(0.2, 0.2, 0.2, 0.2, 0.2);

    @Override
    public Scoring score(String text, @Nullable String language) {
        List<Scoring.Token> tokens = WORD.matcher(text)
                .results()
                .map(word -> new Scoring.Token(
                        word.start(), word.end(), word.group(), word.group().toLowerCase(Locale.ROOT)))
                .toList();
        if (tokens.isEmpty()) {
            return new Scoring.Unscored(Scoring.Reason.EMPTY);
        }
        boolean angry = ANGRY.matcher(text).find();
        double score = angry ? -0.5 : 0.5;
        Scoring.Polarity polarity = angry ? new Scoring.Polarity(0.7, 0.2, 0.1) : new Scoring.Polarity(0.1, 0.2, 0.7);
        Scoring.Clause clause = new Scoring.Clause(0, text.length(), score, polarity.label());
        Scoring.Sentence sentence =
                new Scoring.Sentence(0, text.length(), score, polarity.label(), UNDECIDED, List.of(clause), tokens);
        return new Scoring.Sentiment(score, polarity, null, List.of(sentence), "words/1");
    }
}
