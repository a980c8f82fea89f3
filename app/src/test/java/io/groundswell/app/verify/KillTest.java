// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KillTest {

    @Test
    void comesWhenEachPartOfThePostsIsHalfDone() {
        for (long seed = 0; seed < 50; seed++) {
            long[] times = Kill.times(4, 1_000, seed).toArray();

            assertThat(times).hasSize(4);
            for (int kill = 0; kill < 4; kill++) {
                assertThat(times[kill]).isBetween(250L * kill + 62, 250L * kill + 188);
            }
        }
    }

    @Test
    void comesAtTheSameTimesForTheSameSeed() {
        assertThat(Kill.times(3, 1_000, 5))
                .containsExactly(Kill.times(3, 1_000, 5).boxed().toArray(Long[]::new));
        assertThat(Kill.times(3, 1_000, 5).toArray())
                .isNotEqualTo(Kill.times(3, 1_000, 6).toArray());
    }
}
