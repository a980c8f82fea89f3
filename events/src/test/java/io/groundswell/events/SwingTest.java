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

    @ParameterizedTest
    @CsvSource({"3, MINOR", "6, MAJOR", "11.9, MAJOR", "12, CRITICAL"})
    void growsMoreSevereWithTheVolume(double times, Swing.Severity severity) {
        assertThat(Swing.Severity.ofSurge(times)).isEqualTo(severity);
    }

    /** What was written before there were kinds is still a swing. */
    @Test
    void readsARecordWithoutTheFieldsThatWereAdded() {
        String old = """
                {"id":"5f0c","state":"OPEN","story":"ferry","platform":"x","theme":"all","size":"PT5M",
                 "openedAt":"2026-03-14T12:00:00Z","from":0.1,"to":-0.5,"delta":-0.6,"significance":0,
                 "posts":50,"baselinePosts":300,"severity":"CRITICAL","cause":[{"theme":"safety","contribution":-0.4}],
                 "examples":[]}""";

        Swing swing = Json.MAPPER.readValue(old, Swing.class);

        assertThat(swing.kind()).isEqualTo(Swing.Kind.LEVEL);
        assertThat(swing.group()).isEqualTo("5f0c");
        assertThat(swing.since()).isEqualTo("2026-03-14T11:55:00Z");
        assertThat(swing.cause().get(0).contribution()).isEqualTo(-0.4);
    }

    @Test
    void beginsBeforeItIsTold() {
        Swing swing = Valid.swing(Swing.State.OPEN, null);

        assertThat(swing.since()).isBefore(swing.openedAt());
        assertThat(swing.resolved(Valid.NOON, Swing.Resolution.RETURNED).resolution())
                .isEqualTo(Swing.Resolution.RETURNED);
    }
}
