// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SightingsTest {

    private static final Duration PACE = Duration.ofNanos(10);

    @Test
    void countsEachPostFromWhenItWasDueUntilAWindowFirstCountsIt() {
        Sightings sightings = new Sightings(2, 1_000, PACE, 4);

        sightings.saw(1, 1, 1_110);
        sightings.saw(0, 2, 1_220);
        sightings.saw(1, 2, 1_530);

        // due at 1000, 1010, 1020, 1030; seen at 1220, 1110, 1220, 1530
        assertThat(sightings.from(0)).containsExactly(100, 200, 220, 500);
    }

    @Test
    void aPostIsCountedOnceHoweverManyWindowsFollow() {
        Sightings sightings = new Sightings(1, 0, PACE, 2);

        sightings.saw(0, 1, 5);
        sightings.saw(0, 1, 50);
        sightings.saw(0, 0, 60);
        sightings.saw(0, 2, 110);

        assertThat(sightings.from(0)).containsExactly(5, 100);
    }

    @Test
    void leavesOutTheWarmUp() {
        Sightings sightings = new Sightings(1, 0, PACE, 3);

        sightings.saw(0, 3, 1_000);

        assertThat(sightings.from(2)).containsExactly(980);
    }

    @Test
    void refusesMorePostsThanWereSent() {
        Sightings sightings = new Sightings(2, 0, PACE, 3);

        assertThatThrownBy(() -> sightings.saw(1, 2, 100))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("posts of lane 1 must be at most 1: was 2");
    }

    @Test
    void saysHowManyPostsNoWindowCounted() {
        Sightings sightings = new Sightings(1, 0, PACE, 3);
        sightings.saw(0, 1, 100);

        assertThatThrownBy(() -> sightings.awaitAll(Duration.ofMillis(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("all posts must be counted within PT0.001S: not so 2");
    }

    @Test
    void aPercentileIsTheNearestRank() {
        long[] hundred = LongStream.rangeClosed(1, 100).toArray();

        assertThat(Sightings.percentile(hundred, 0.5)).isEqualTo(50);
        assertThat(Sightings.percentile(hundred, 0.99)).isEqualTo(99);
        assertThat(Sightings.percentile(hundred, 1)).isEqualTo(100);
        assertThat(Sightings.percentile(new long[] {1, 2, 3}, 0.99)).isEqualTo(3);
        assertThat(Sightings.percentile(new long[] {7}, 0.5)).isEqualTo(7);
    }
}
