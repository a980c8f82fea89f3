// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.groundswell.benchmarks.Pace.Look;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void runsFromTheLastLookThatSawNoneToTheFirstThatSawAll() {
        Pace pace = pace(0, 0, 1_000, 0, 2_000, 50, 3_000, 100, 9_000, 100);

        assertThat(pace.time()).isEqualTo(Duration.ofSeconds(2));
        assertThat(pace.rate()).isEqualTo(50);
    }

    @Test
    void ratesAreThoseOfWholeIntervals() {
        Pace pace = pace(0, 0, 500, 10, 1_000, 30, 1_500, 35, 2_000, 40, 2_500, 90);

        assertThat(pace.rates(SECOND)).containsExactly(30.0, 10.0);
    }

    @Test
    void anIntervalThatIsLookedAtLateCountsAsLongAsItWas() {
        Pace pace = pace(0, 0, 900, 10, 1_250, 50, 2_250, 70);

        assertThat(pace.rates(SECOND)).containsExactly(40.0, 20.0);
    }

    @Test
    void whatIsSustainedIsTheSlowestInterval() {
        assertThat(pace(0, 0, 1_000, 30, 2_000, 40, 3_000, 90).sustained(SECOND))
                .isEqualTo(10);
    }

    @Test
    void standingStillAmidPostsIsAnIntervalToo() {
        assertThat(pace(0, 0, 1_000, 30, 2_000, 30, 3_000, 90).sustained(SECOND))
                .isZero();
    }

    @Test
    void waitingForTheEndIsNone() {
        assertThat(pace(0, 0, 1_000, 30, 2_000, 60, 3_000, 60, 4_000, 60).rates(SECOND))
                .containsExactly(30.0, 30.0);
    }

    @Test
    void aRunShorterThanAnIntervalSustainsItsMean() {
        assertThat(pace(0, 0, 300, 30).sustained(SECOND)).isCloseTo(100, within(1e-9));
    }

    @Test
    void refusesToTellAPaceWithoutALook() {
        assertThatThrownBy(() -> new Pace(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("looks must not be empty");
    }

    /** Milliseconds and posts by turns. */
    private static Pace pace(long... millisAndPosts) {
        List<Look> looks = new ArrayList<>();
        for (int i = 0; i < millisAndPosts.length; i += 2) {
            looks.add(new Look(1_000_000 * millisAndPosts[i], millisAndPosts[i + 1]));
        }
        return new Pace(looks);
    }
}
