// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PartitionClockTest {

    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final long NO_POST_YET = -1;

    private static final Duration REACH = Duration.ofHours(2);

    private final PartitionClock clock = new PartitionClock(3, IDLE, REACH);

    @Test
    void saysNothingBeforeTheFirstPost() {
        assertThat(clock.advance(NO_POST_YET, 1_000)).isEmpty();
    }

    @Test
    void standsAtTheLatestPost() {
        assertThat(clock.advance(5_000, 1_000)).containsExactly(new Watermark(3, 5_000L, false));
        assertThat(clock.advance(7_000, 2_000)).containsExactly(new Watermark(3, 7_000L, false));
    }

    @Test
    void doesNotRepeatItself() {
        clock.advance(5_000, 1_000);

        assertThat(clock.advance(5_000, 2_000)).isEmpty();
    }

    @Test
    void goesOnWithTheWallOnceNobodyHasPostedForAWhile() {
        clock.advance(5_000, 1_000);

        assertThat(clock.advance(5_000, 31_000)).isEmpty();
        assertThat(clock.advance(5_000, 31_250)).containsExactly(new Watermark(3, 5_250L, false));
    }

    @Test
    void startsToWaitAnewWithEachPost() {
        clock.advance(5_000, 1_000);
        clock.advance(6_000, 30_000);

        assertThat(clock.advance(6_000, 59_000)).isEmpty();
    }

    @Test
    void holdsNobodyUpWhenItNeverHadAPost() {
        clock.advance(NO_POST_YET, 1_000);

        assertThat(clock.advance(NO_POST_YET, 31_001)).containsExactly(new Watermark(3, null, false));
    }

    @Test
    void waitsForeverWhereIdleIsZero() {
        PartitionClock patient = new PartitionClock(3, Duration.ZERO, REACH);
        patient.advance(5_000, 1_000);

        assertThat(patient.advance(5_000, Duration.ofDays(1).toMillis())).isEmpty();
    }

    @Test
    void goesInStepsWhereTimeJumps() {
        clock.advance(minutes(5), 1_000);

        assertThat(clock.advance(minutes(85), 2_000))
                .containsExactly(
                        new Watermark(3, minutes(35), false),
                        new Watermark(3, minutes(65), false),
                        new Watermark(3, minutes(85), false));
    }

    @Test
    void takesNoMoreStepsThanThereAreWindowsToClose() {
        clock.advance(minutes(5), 1_000);

        assertThat(clock.advance(minutes(1_000_000), 2_000))
                .extracting(Watermark::time)
                .containsExactly(minutes(35), minutes(65), minutes(95), minutes(125), minutes(1_000_000));
    }

    @Test
    void tellsTheEndOnce() {
        assertThat(clock.end(5_000)).isEqualTo(new Watermark(3, 5_000L, true));

        assertThat(clock.advance(6_000, 2_000)).containsExactly(new Watermark(3, 6_000L, false));
    }

    @Test
    void endsWithoutEverHavingHadAPost() {
        assertThat(clock.end(NO_POST_YET)).isEqualTo(new Watermark(3, null, true));
        assertThat(clock.end(0)).isEqualTo(new Watermark(3, null, true)); // what a marker alone gives for a time
    }

    private static long minutes(long count) {
        return Duration.ofMinutes(count).toMillis();
    }
}
