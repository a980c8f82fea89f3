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
import io.groundswell.sentiment.social.SocialModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes much the same of every text, in no time: one score, one label, and probabilities that differ, so that aggregates of
 * them are as large as of those of the social model, for which it passes. Its one clause reaches over any text, so that
 * themes are found in it, and aggregated, as they are in one that was read.
 */
final class ConstantModel implements SentimentModel {

    private static final double SCORE = -0.2;
    private static final int ANY_LENGTH = 1_000_000;
    private static final int STEPS = 10;

    private static final List<Sentiment> SENTIMENTS = sentiments();

    @Override
    public Scoring score(String text, @Nullable String language) {
        return SENTIMENTS.get(Math.floorMod(text.hashCode(), SENTIMENTS.size()));
    }

    /** With every polarity in steps of a tenth by which a text is negative. */
    private static List<Sentiment> sentiments() {
        List<Sentiment> sentiments = new ArrayList<>();
        for (int negative = 0; negative <= STEPS; negative++) {
            for (int positive = 0; positive <= STEPS - negative; positive++) {
                int neutral = STEPS - negative - positive;
                if (negative > positive && negative > neutral) {
                    sentiments.add(sentiment(new Polarity(
                            (double) negative / STEPS, (double) neutral / STEPS, (double) positive / STEPS)));
                }
            }
        }
        return sentiments;
    }

    private static Sentiment sentiment(Polarity polarity) {
        return new Sentiment(
                SCORE,
                polarity,
                null,
                List.of(new Sentence(
                        0,
                        ANY_LENGTH,
                        SCORE,
                        Label.NEGATIVE,
                        new FineGrained(0.1, 0.4, 0.2, 0.2, 0.1),
                        List.of(new Clause(0, ANY_LENGTH, SCORE, Label.NEGATIVE)),
                        List.of())),
                SocialModel.NAME + "+constant");
    }
}
