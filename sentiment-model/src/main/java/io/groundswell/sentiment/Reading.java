// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import io.groundswell.sentiment.Scoring.Clause;
import io.groundswell.sentiment.Scoring.FineGrained;
import io.groundswell.sentiment.Scoring.Sentiment;
import java.util.List;

/**
 * What an engine says of a text or a part of one, before calibration.
 *
 * @param distribution over the five classes
 * @param lowest score of a clause, from −1 to 1
 * @param highest score of a clause, from −1 to 1
 */
record Reading(FineGrained distribution, double lowest, double highest) {

    /** Of a clause, which is its own lowest and highest. */
    static Reading of(FineGrained clause) {
        return new Reading(clause, clause.expectedScore(), clause.expectedScore());
    }

    /** Of a text or sentence with these clauses; at least one. */
    static Reading of(FineGrained distribution, List<Clause> clauses) {
        return new Reading(
                distribution,
                clauses.stream().mapToDouble(Clause::score).min().orElseThrow(),
                clauses.stream().mapToDouble(Clause::score).max().orElseThrow());
    }

    /** Of a text that was scored by a model that gives all five classes. */
    static Reading of(Sentiment sentiment) {
        var distribution = sentiment.fineGrained();
        if (distribution == null) {
            throw new IllegalArgumentException(sentiment.model() + " gives no distribution over five classes");
        }
        var clauses = sentiment.sentences().stream()
                .flatMap(sentence -> sentence.clauses().stream())
                .toList();
        return of(distribution, clauses);
    }
}
