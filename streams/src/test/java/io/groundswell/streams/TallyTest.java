// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.groundswell.events.Label;
import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void subtractingUndoesAddingExactly() {
        Tally some = Tallies.scored(Label.POSITIVE, 0.123456)
                .plus(Tally.REPOST)
                .plus(Tally.LIKE)
                .plus(Tally.UNSCORED);

        Tally other = Tallies.scored(Label.NEGATIVE, -0.9).plus(Tally.REMARK);

        assertThat(some.plus(other).minus(other)).isEqualTo(some);
        assertThat(some.minus(some)).isEqualTo(Tally.ZERO);
    }

    @Test
    void meanAndDeviationAreThoseOfTheScores() {
        Tally tally = Tallies.scored(Label.POSITIVE, 1)
                .plus(Tallies.scored(Label.NEUTRAL, 0))
                .plus(Tallies.scored(Label.NEGATIVE, -0.5));

        assertThat(tally.mean()).isCloseTo(1.0 / 6, within(1e-6));
        assertThat(tally.deviation()).isCloseTo(0.763763, within(1e-5));
        assertThat(tally.net()).isZero();
    }

    @Test
    void theIntervalHoldsTheNetAndNarrowsWithMorePosts() {
        Tally one = Tallies.scored(Label.POSITIVE, 1);
        Tally many = Tally.ZERO;
        for (int i = 0; i < 100; i++) {
            many = many.plus(Tallies.scored(i < 60 ? Label.POSITIVE : Label.NEGATIVE, 0));
        }

        assertThat(one.netInterval()[0]).isLessThan(0);
        assertThat(one.netInterval()[1]).isEqualTo(1);
        // p~ = 61/102, q~ = 41/102: difference 0.196078, standard error 0.097092.
        assertThat(many.netInterval()[0]).isCloseTo(0.005782, within(1e-5));
        assertThat(many.netInterval()[1]).isCloseTo(0.386375, within(1e-5));
    }
}
