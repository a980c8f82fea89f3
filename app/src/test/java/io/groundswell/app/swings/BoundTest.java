// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.swings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class BoundTest {

    /** 0.35 ln(0.35/0.25) + 0.15 ln(0.15/0.25) = 0.117765 − 0.076624. */
    @Test
    void knowsWhatAPostTells() {
        assertThat(Bound.divergence(0.5, 0, -0.2)).isCloseTo(0.041141, within(1e-6));
        assertThat(Bound.divergence(0.5, 0, 0)).isZero();
    }

    @Test
    void knowsHowSoonAndHowOftenItCanBeTold() {
        assertThat(Bound.delay(8640, 4.1141)).isCloseTo(Math.log(8640) / 4.1141, within(1e-9));
        assertThat(Bound.delay(8640, 100)).isEqualTo(1);
        // z of 3/8640 is 3.391, and √(2·3·4.1141) = 4.968: Φ(1.577) = 0.9426
        assertThat(Bound.share(3, 8640, 4.1141)).isCloseTo(0.9426, within(1e-3));
    }

    /** Exact intervals of a Poisson count: 0 gives 3.69, 10 gives 4.80 to 18.39. */
    @Test
    void ratesHaveTheirIntervals() {
        assertThat(new Rate(0, 1).high()).isCloseTo(3.69, within(0.03));
        assertThat(new Rate(10, 2).low()).isCloseTo(2.40, within(0.02));
        assertThat(new Rate(10, 2).high()).isCloseTo(9.20, within(0.02));
        assertThat(new Rate(10, 2).perMonth()).isEqualTo(5);
    }

    @Test
    void sharesAreThoseOfTheTrialsThatCount() {
        Found found = new Found(4, List.of(5, 1, 3), 2, 3);

        assertThat(found.within(3)).isEqualTo(0.5);
        assertThat(found.meanDelay()).isEqualTo(3);
        assertThat(found.causesRight()).isCloseTo(2 / 3.0, within(1e-9));
    }
}
