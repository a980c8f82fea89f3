// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Instant NOON = Instant.parse("2026-05-09T12:00:00Z");
    private static final long SECOND = 1_000_000_000L;

    @Test
    void letsAPostWaitAsLongAsItOnceDid() {
        Pace pace = new Pace(1);

        assertThat(pace.waitFor(NOON, 50)).isZero();
        assertThat(pace.waitFor(NOON.plusSeconds(10), 50 + SECOND)).isEqualTo(9 * SECOND);
    }

    @Test
    void goesSoManyTimesFaster() {
        Pace pace = new Pace(60);

        assertThat(pace.waitFor(NOON, 0)).isZero();
        assertThat(pace.waitFor(NOON.plusSeconds(600), 0)).isEqualTo(10 * SECOND);
    }

    @Test
    void makesUpForAShortDelayButNotForAPause() {
        Pace pace = new Pace(1);
        pace.waitFor(NOON, 0);

        assertThat(pace.waitFor(NOON.plusSeconds(1), 2 * SECOND)).isEqualTo(-SECOND);
        assertThat(pace.waitFor(NOON.plusSeconds(2), 100 * SECOND)).isZero();
        assertThat(pace.waitFor(NOON.plusSeconds(5), 100 * SECOND)).isEqualTo(3 * SECOND);
    }

    @Test
    void takesAPostThatComesOutOfOrderForNoPause() {
        Pace pace = new Pace(1);
        pace.waitFor(NOON, 0);

        assertThat(pace.waitFor(NOON.minusSeconds(3_600), 0)).isZero();
        assertThat(pace.waitFor(NOON.plusSeconds(5), 0)).isEqualTo(5 * SECOND);
    }

    @Test
    void holdsNobodyUpAtFullSpeed() {
        Pace pace = new Pace(Double.POSITIVE_INFINITY);
        pace.waitFor(NOON, 0);

        assertThat(pace.waitFor(NOON.plusSeconds(86_400), SECOND)).isNotPositive();
    }

    @Test
    void refusesASpeedThatIsNone() {
        assertThatThrownBy(() -> new Pace(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("speed must be above 0: was 0.0");
    }
}
