// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams.swing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SwingRuleTest {

    @Test
    void saysAllThatIsWrong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SwingRule(Duration.ofSeconds(90), 0, 0, 1, 1))
                .withMessageContaining("size must be whole minutes, at least PT1M: was PT1M30S")
                .withMessageContaining("effect must be above 0 and at most 2: was 0.0")
                .withMessageContaining("evidence must be above 0 and below 1000: was 0.0")
                .withMessageContaining("minPosts must be at least 2: was 1")
                .withMessageContaining("surge must be above 1 and below 1000: was 1.0");
    }

    /** z = 1.959964 leaves 5 % in both tails together. */
    @Test
    void agreesWithTheNormalTable() {
        assertThat(Normal.twoSided(1.959964)).isCloseTo(0.05, within(1e-7));
        assertThat(Normal.twoSided(-3.290527)).isCloseTo(0.001, within(1e-8));
        assertThat(Normal.twoSided(0)).isCloseTo(1, within(1e-6));
    }

    /** A known level is Page's CUSUM: δ(x − b − δ/2) / v below the effect, and the square above. */
    @Test
    void weighsEvidenceAsTheLikelihoodRatioDoes() {
        assertThat(ShiftTest.evidence(0.15, 0.01, 0.2)).isCloseTo(1, within(1e-12));
        assertThat(ShiftTest.evidence(-0.2, 0.01, 0.2)).isCloseTo(2, within(1e-12));
        assertThat(ShiftTest.evidence(0.4, 0.01, 0.2)).isCloseTo(8, within(1e-12));
    }
}
