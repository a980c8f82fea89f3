// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.sentiment.Scoring;
import io.groundswell.sentiment.SentimentModel;
import io.groundswell.sentiment.social.SocialModel;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A model whose answers a reader of a test can see: good, bad, and words that make it fail or refuse. Longer texts are
 * somewhat less sure. It passes for the social model, from whose probabilities shares are estimated, but for texts that
 * are "unmeasured" or "plain".
 */
final class WordModel implements SentimentModel {

    @Override
    public Scoring score(String text, @Nullable String language) {
        if (text.contains("poison")) {
            throw new IllegalStateException("this text cannot be scored");
        }
        if (text.contains("unreadable")) {
            return new Scoring.Unscored(Scoring.Reason.LANGUAGE);
        }
        double doubt = 0.05 * (text.length() % 3);
        if (text.contains("good")) {
            return sentiment(text, 0.75, new Scoring.Polarity(0.1, 0.2 + doubt, 0.7 - doubt), Scoring.Label.POSITIVE);
        }
        if (text.contains("bad")) {
            return sentiment(text, -0.5, new Scoring.Polarity(0.6 - doubt, 0.3 + doubt, 0.1), Scoring.Label.NEGATIVE);
        }
        return sentiment(text, 0.123456789, new Scoring.Polarity(0.2, 0.6, 0.2), Scoring.Label.NEUTRAL);
    }

    private static Scoring sentiment(String text, double score, Scoring.Polarity polarity, Scoring.Label label) {
        Scoring.FineGrained classes = new Scoring.FineGrained(0.2, 0.2, 0.2, 0.2, 0.2);
        Scoring.Clause clause = new Scoring.Clause(0, text.length(), score, label);
        int[] begin = {0};
        List<Scoring.Token> tokens = java.util.Arrays.stream(text.split(" ", -1))
                .map(word -> {
                    Scoring.Token token =
                            new Scoring.Token(begin[0], begin[0] + word.length(), word, word.toLowerCase(Locale.ROOT));
                    begin[0] += word.length() + 1;
                    return token;
                })
                .toList();
        return new Scoring.Sentiment(
                score,
                polarity,
                null,
                List.of(new Scoring.Sentence(0, text.length(), score, label, classes, List.of(clause), tokens)),
                text.contains("unmeasured") || text.contains("plain") ? "words/1" : SocialModel.NAME + "+words/1");
    }
}
