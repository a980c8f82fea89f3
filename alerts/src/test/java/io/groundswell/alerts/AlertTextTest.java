// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.Swing.Kind;
import io.groundswell.events.Swing.Severity;
import org.junit.jupiter.api.Test;

class AlertTextTest {

    @Test
    void saysWhatChangedInOneLine() {
        assertThat(title(Kind.LEVEL)).isEqualTo("ferry, fares: net sentiment fell from +0.10 to -0.30");
        assertThat(title(Kind.FLIP)).isEqualTo("ferry, fares: net sentiment turned negative, from +0.10 to -0.30");
        assertThat(title(Kind.SURGE)).isEqualTo("ferry, fares: 120 posts in 5 minutes, before 20");
        assertThat(AlertText.title(Swings.over())).endsWith(", over");
    }

    @Test
    void saysWhyAndSinceWhen() {
        assertThat(AlertText.details(Swings.over()))
                .containsExactly(
                        "major, since 14 Mar 11:55 UTC, told 14 Mar 12:00 UTC",
                        "120 posts against 400 before",
                        "moved most by safety -0.40 (talked about more or less)",
                        "by platform: x -0.40",
                        "for example x:1",
                        "went back, 14 Mar 13:00 UTC");
    }

    @Test
    void showsNothingThatMovesTheCursorOrTurnsTheWriting() {
        assertThat(AlertText.clean("a\u001b[31mb\u202ec\u2028d\ud800e\nf")).isEqualTo("a [31mb c d e f");
        assertThat(AlertText.clean("x".repeat(1_000))).hasSize(81).endsWith("…");
        assertThat(AlertText.clean("😀".repeat(100))).startsWith("😀").endsWith("😀…");
    }

    private static String title(Kind kind) {
        return AlertText.title(Swings.of("1", "1", "ferry", "fares", Swings.NOON, kind, Severity.MAJOR));
    }
}
