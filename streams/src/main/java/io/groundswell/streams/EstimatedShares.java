// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.Polarity;
import io.groundswell.events.ScoredPost;
import io.groundswell.events.Shares;
import io.groundswell.sentiment.Scoring;
import io.groundswell.sentiment.quantify.PriorShift;
import io.groundswell.sentiment.quantify.ScoreHistogram;
import io.groundswell.sentiment.social.SocialModel;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The sentiment model's shares of a crowd, in the words of the contract. They follow from the counts of cells alone, and
 * are rounded far above the last digit, so that every instance says the same.
 */
final class EstimatedShares {

    private static final double ROUNDED_TO = 1e4;

    private EstimatedShares() {}

    /**
     * The cell of a post that has the social model's probabilities; none of another. CoreNLP's alone are fitted to other
     * texts and suppose other shares, and how far an estimate from them would be off is not known.
     */
    static OptionalInt cell(ScoredPost post) {
        @Nullable Polarity polarity = post.polarity();
        @Nullable String model = post.model();
        return polarity == null || model == null || !SocialModel.gavePolarity(model)
                ? OptionalInt.empty()
                : OptionalInt.of(ScoreHistogram.cell(
                        new Scoring.Polarity(polarity.negative(), polarity.neutral(), polarity.positive())));
    }

    /** Null when there is no post. */
    static @Nullable Shares of(ScoreHistogram histogram) {
        var shares = PriorShift.estimate(histogram, PriorShift.SOCIAL_DEVIATION);
        return shares == null
                ? null
                : new Shares(
                        histogram.posts(), share(shares.negative()), share(shares.neutral()), share(shares.positive()));
    }

    private static Shares.Share share(io.groundswell.sentiment.quantify.Shares.Share share) {
        return new Shares.Share(rounded(share.value()), rounded(share.low()), rounded(share.high()));
    }

    private static double rounded(double share) {
        return Math.round(share * ROUNDED_TO) / ROUNDED_TO;
    }
}
