// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwingTest {

    @Test
    void isResolvedAtAnInstantOrNotAtAll() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Valid.swing(Swing.State.OPEN, Valid.NOON))
                .withMessage("resolvedAt is given when and only when a swing is resolved: 5f0c");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Valid.swing(Swing.State.RESOLVED, null))
                .withMessage("resolvedAt is given when and only when a swing is resolved: 5f0c");
        assertThat(Valid.swing(Swing.State.RESOLVED, Valid.NOON).resolvedAt()).isEqualTo(Valid.NOON);
    }

    @ParameterizedTest
    @CsvSource({"0, MINOR", "0.29, MINOR", "-0.3, MAJOR", "0.49, MAJOR", "0.5, CRITICAL", "-2, CRITICAL"})
    void growsMoreSevereInEitherDirection(double delta, Swing.Severity severity) {
        assertThat(Swing.Severity.of(delta)).isEqualTo(severity);
    }

    @Test
    void refusesAContributionThatNoChangeCouldHave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Swing.Cause("safety", -2.5))
                .withMessage("contribution must be from -2.0 to 2.0: was -2.5");
    }
}
