// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TwoProportionTestTest {

    @Test
    void agreesWithAWorkedExample() {
        // 15 of 100 against 30 of 100: pooled 0.225, standard error 0.059055, z = 2.54000, p = 0.011086.
        assertThat(TwoProportionTest.pValue(15, 100, 30, 100)).isCloseTo(0.011086, within(1e-5));
    }

    @Test
    void agreesWithTheNormalTable() {
        // z = 1.959964 leaves 5 % in both tails: 1 of 2 against x of n with the standard error worked backwards.
        assertThat(TwoProportionTest.pValue(50, 100, 50, 100)).isEqualTo(1);
        assertThat(TwoProportionTest.pValue(5_000, 10_000, 5_139, 10_000)).isCloseTo(0.04933, within(2e-4));
    }

    @Test
    void saysNothingWithoutSamplesOrWithoutVariance() {
        assertThat(TwoProportionTest.pValue(0, 0, 5, 10)).isEqualTo(1);
        assertThat(TwoProportionTest.pValue(0, 10, 0, 10)).isEqualTo(1);
    }
}
