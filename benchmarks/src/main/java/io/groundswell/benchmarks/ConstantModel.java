// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import io.groundswell.sentiment.Scoring;
import io.groundswell.sentiment.Scoring.Clause;
import io.groundswell.sentiment.Scoring.FineGrained;
import io.groundswell.sentiment.Scoring.Label;
import io.groundswell.sentiment.Scoring.Polarity;
import io.groundswell.sentiment.Scoring.Sentence;
import io.groundswell.sentiment.Scoring.Sentiment;
import io.groundswell.sentiment.SentimentModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the same of every text, in no time. Its one clause reaches over any text, so that themes are found in it, and
 * aggregated, as they are in one that was read.
 */
final class ConstantModel implements SentimentModel {

    private static final double SCORE = -0.2;
    private static final int ANY_LENGTH = 1_000_000;

    private static final Sentiment SENTIMENT = new Sentiment(
            SCORE,
            new Polarity(0.5, 0.2, 0.3),
            null,
            List.of(new Sentence(
                    0,
                    ANY_LENGTH,
                    SCORE,
                    Label.NEGATIVE,
                    new FineGrained(0.1, 0.4, 0.2, 0.2, 0.1),
                    List.of(new Clause(0, ANY_LENGTH, SCORE, Label.NEGATIVE)),
                    List.of())),
            "constant");

    @Override
    public Scoring score(String text, @Nullable String language) {
        return SENTIMENT;
    }
}
