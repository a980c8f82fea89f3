// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.social;

import io.groundswell.sentiment.Scoring;
import io.groundswell.sentiment.Scoring.Clause;
import io.groundswell.sentiment.Scoring.Sentence;
import io.groundswell.sentiment.Scoring.Sentiment;
import io.groundswell.sentiment.SentimentModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Score, polarity and label of a text by the social model; beside them CoreNLP's five classes, its sentences and its
 * clauses, so that a theme has the feeling of the clause that mentions it. A text of one clause is that clause: it feels
 * as the text does. What CoreNLP does not read (too long, too slow) has the clauses of the social model. Thread-safe.
 */
public final class BesideCoreNlp implements SentimentModel {

    /** Between the names of the two models, in this order. */
    static final String AND = "+";

    private final SocialModel social;
    private final SentimentModel coreNlp;

    /** @param coreNlp parses what the social model has read */
    public BesideCoreNlp(SocialModel social, SentimentModel coreNlp) {
        this.social = social;
        this.coreNlp = coreNlp;
    }

    @Override
    public Scoring score(String text, @Nullable String language) {
        Scoring read = social.whole(text, language);
        if (!(read instanceof Sentiment whole)) {
            return read;
        }
        if (!(coreNlp.score(text, language) instanceof Sentiment parsed)) {
            return social.score(text, language);
        }
        return new Sentiment(
                whole.score(),
                whole.polarity(),
                parsed.fineGrained(),
                sentences(whole, parsed),
                whole.model() + AND + parsed.model());
    }

    private static List<Sentence> sentences(Sentiment whole, Sentiment parsed) {
        if (parsed.sentences().size() != 1
                || parsed.sentences().get(0).clauses().size() != 1) {
            return parsed.sentences();
        }
        var sentence = parsed.sentences().get(0);
        var clause = sentence.clauses().get(0);
        return List.of(new Sentence(
                sentence.begin(),
                sentence.end(),
                whole.score(),
                whole.label(),
                sentence.fineGrained(),
                List.of(new Clause(clause.begin(), clause.end(), whole.score(), whole.label())),
                sentence.tokens()));
    }
}
