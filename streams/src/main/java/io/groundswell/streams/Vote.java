// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.Label;
import io.groundswell.events.Polarity;
import io.groundswell.events.Post;
import io.groundswell.events.ScoredPost;
import java.util.OptionalInt;

/**
 * What one post says in the {@link WindowOracle}'s count.
 *
 * @param score in millionths; 0 where there is none
 * @param pNegative probability of being negative in millionths; likewise {@code pPositive}
 * @param cell of its probabilities, where shares can be estimated from them
 */
record Vote(Kind kind, long score, long pNegative, long pPositive, OptionalInt cell) {

    enum Kind {
        NEGATIVE,
        NEUTRAL,
        POSITIVE,
        REPOST,
        LIKE,
        REMARK,
        UNSCORED
    }

    private static final Vote REPOST = new Vote(Kind.REPOST, 0, 0, 0, OptionalInt.empty());
    private static final Vote LIKE = new Vote(Kind.LIKE, 0, 0, 0, OptionalInt.empty());
    private static final Vote REMARK = new Vote(Kind.REMARK, 0, 0, 0, OptionalInt.empty());
    private static final Vote UNSCORED = new Vote(Kind.UNSCORED, 0, 0, 0, OptionalInt.empty());

    static Vote of(ScoredPost post) {
        if (post.kind() == Post.Kind.REMARK) {
            return REMARK;
        }
        if (post.kind() == Post.Kind.REPOST) {
            return REPOST;
        }
        if (post.kind() == Post.Kind.LIKE) {
            return LIKE;
        }
        return post.label() == null || post.score() == null || post.polarity() == null
                ? UNSCORED
                : of(post.label(), post.score(), post.polarity(), EstimatedShares.cell(post));
    }

    static Vote of(Label label, double score, Polarity polarity, OptionalInt cell) {
        Kind kind =
                switch (label) {
                    case NEGATIVE -> Kind.NEGATIVE;
                    case NEUTRAL -> Kind.NEUTRAL;
                    case POSITIVE -> Kind.POSITIVE;
                };
        return new Vote(
                kind,
                Math.round(score * 1e6),
                Math.round(polarity.negative() * 1e6),
                Math.round(polarity.positive() * 1e6),
                cell);
    }

    boolean isScored() {
        return kind == Kind.NEGATIVE || kind == Kind.NEUTRAL || kind == Kind.POSITIVE;
    }

    /** −1, 0 or 1. */
    int sign() {
        return kind == Kind.POSITIVE ? 1 : kind == Kind.NEGATIVE ? -1 : 0;
    }
}
