// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SkewedTest {

    @Test
    void drawsARankAsOftenAsTheInverseOfItsPlace() {
        Skewed skewed = new Skewed(3); // 6/11, 3/11, 2/11
        SplittableRandom random = new SplittableRandom(1);
        int draws = 50_000;
        int[] counts = new int[3];

        for (int i = 0; i < draws; i++) {
            counts[skewed.pick(random)]++;
        }

        assertThat(counts[0] / (double) draws).isCloseTo(6 / 11.0, within(0.01));
        assertThat(counts[1] / (double) draws).isCloseTo(3 / 11.0, within(0.01));
        assertThat(counts[2] / (double) draws).isCloseTo(2 / 11.0, within(0.01));
    }
}
