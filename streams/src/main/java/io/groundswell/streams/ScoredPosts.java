// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.FineGrained;
import io.groundswell.events.Label;
import io.groundswell.events.Polarity;
import io.groundswell.events.ScoredPost;
import io.groundswell.events.ThemeScore;
import io.groundswell.sentiment.Mention;
import io.groundswell.sentiment.Scoring;
import org.jspecify.annotations.Nullable;

/** What the sentiment model says, in the words of the contract: figures rounded to millionths. */
final class ScoredPosts {

    private ScoredPosts() {}

    static double rounded(double value) {
        return Math.round(value * 1e6) / 1e6;
    }

    static Label label(Scoring.Label label) {
        return switch (label) {
            case NEGATIVE -> Label.NEGATIVE;
            case NEUTRAL -> Label.NEUTRAL;
            case POSITIVE -> Label.POSITIVE;
        };
    }

    static Polarity polarity(Scoring.Polarity polarity) {
        return new Polarity(rounded(polarity.negative()), rounded(polarity.neutral()), rounded(polarity.positive()));
    }

    static @Nullable FineGrained fineGrained(Scoring.@Nullable FineGrained classes) {
        return classes == null
                ? null
                : new FineGrained(
                        rounded(classes.veryNegative()),
                        rounded(classes.negative()),
                        rounded(classes.neutral()),
                        rounded(classes.positive()),
                        rounded(classes.veryPositive()));
    }

    static ThemeScore theme(Mention mention) {
        return new ThemeScore(
                mention.theme(),
                switch (mention.kind()) {
                    case STORY -> ThemeScore.Kind.STORY;
                    case HASHTAG -> ThemeScore.Kind.HASHTAG;
                },
                rounded(mention.score()),
                label(mention.label()),
                mention.begin(),
                mention.end());
    }

    static ScoredPost.Unscored reason(Scoring.Reason reason) {
        return switch (reason) {
            case EMPTY -> ScoredPost.Unscored.EMPTY;
            case LANGUAGE -> ScoredPost.Unscored.LANGUAGE;
            case TOO_LONG -> ScoredPost.Unscored.TOO_LONG;
            case TIMEOUT -> ScoredPost.Unscored.TIMEOUT;
        };
    }
}
