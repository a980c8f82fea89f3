// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import io.groundswell.sentiment.Scoring.FineGrained;
import java.util.List;

/**
 * What an engine says of a text or a part of one, before calibration.
 *
 * @param distribution over the five classes
 * @param lowest expected score of a clause, from −1 to 1
 * @param highest expected score of a clause, from −1 to 1
 * @param words what the words weigh by themselves
 */
record Reading(FineGrained distribution, double lowest, double highest, Valence words) {

    /** Of a text or a part of one with these clauses; at least one. */
    static Reading of(FineGrained distribution, List<FineGrained> clauses, Valence words) {
        return new Reading(
                distribution,
                clauses.stream().mapToDouble(FineGrained::expectedScore).min().orElseThrow(),
                clauses.stream().mapToDouble(FineGrained::expectedScore).max().orElseThrow(),
                words);
    }

    /** Of a clause, which is its own lowest and highest. */
    static Reading of(FineGrained clause, Valence words) {
        return of(clause, List.of(clause), words);
    }
}
