// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.events;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PolarityTest {

    @Test
    void allowsForRounding() {
        assertThatCode(() -> new Polarity(0.33333, 0.33333, 0.33333)).doesNotThrowAnyException();
        assertThatCode(() -> new FineGrained(0.2, 0.2, 0.2, 0.2, 0.20005)).doesNotThrowAnyException();
    }

    @Test
    void refusesSharesThatDoNotAddUp() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Polarity(0.5, 0.5, 0.1))
                .withMessageStartingWith("sum of polarity must be from 0.9999 to 1.0001: was 1.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FineGrained(0.5, 0, 0, 0, 0))
                .withMessage("sum of fineGrained must be from 0.9999 to 1.0001: was 0.5");
    }

    @Test
    void refusesWhatIsNoProbability() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Polarity(-0.1, 1.0, 0.1))
                .withMessage("negative must be from 0.0 to 1.0: was -0.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Polarity(0, Double.NaN, 1))
                .withMessage("neutral must be from 0.0 to 1.0: was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FineGrained(0, 0, 0, 0, 1.5))
                .withMessage("veryPositive must be from 0.0 to 1.0: was 1.5");
    }
}
