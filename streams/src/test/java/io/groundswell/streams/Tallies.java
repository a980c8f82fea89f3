// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.Label;
import io.groundswell.events.Polarity;
import io.groundswell.sentiment.Scoring;
import io.groundswell.sentiment.quantify.ScoreHistogram;

/** Tallies of one post. */
final class Tallies {

    /** Where all of them lie. */
    static final int CELL = ScoreHistogram.cell(new Scoring.Polarity(0.2, 0.5, 0.3));

    private Tallies() {}

    static Tally scored(Label label, double score) {
        return Tally.scored(label, Tally.micros(score), new Polarity(0.2, 0.5, 0.3), CellCounts.one(CELL));
    }
}
