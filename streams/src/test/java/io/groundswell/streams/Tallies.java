// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.Label;
import io.groundswell.events.Polarity;

/** Tallies of one post. */
final class Tallies {

    private Tallies() {}

    static Tally scored(Label label, double score) {
        return Tally.scored(label, Tally.micros(score), new Polarity(0.2, 0.5, 0.3));
    }
}
