// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.Swing;
import io.groundswell.events.Swing.Cause;
import io.groundswell.events.WindowKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwingLineTest {

    private static final Instant OPENED = Instant.parse("2026-05-09T20:06:00Z");

    @Test
    void saysWhenWhatFromWhereToWhereAndWhy() {
        Swing swing = swing("all", null, 0.00002, List.of(new Cause("safety", -0.41), new Cause("#NightFerry", -0.1)));

        assertThat(SwingLine.of(swing))
                .isEqualTo(
                        "2026-05-09T20:06:00Z  open     critical night-ferry, bluesky, all themes: net +0.20 -> -0.45"
                                + " (62 posts against 180, p < 0.0001); moved by safety -0.41, #NightFerry -0.10");
    }

    @Test
    void saysWhenItWasCalmAgain() {
        Swing swing = swing("safety", OPENED.plus(Duration.ofMinutes(25)), 0.0004, List.of());

        assertThat(SwingLine.of(swing))
                .contains("resolved critical")
                .contains("theme safety: ")
                .endsWith("(62 posts against 180, p 0.0004); calm again at 2026-05-09T20:31:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "FLIP, ': turned, net +0.20 -> -0.45 ('",
        "POLARISATION, ': taking sides 0.20 -> -0.45 ('",
        "SURGE, ': posts a window 12 -> 62 ('"
    })
    void saysWhatKindOfChangeItWas(Swing.Kind kind, String said) {
        Swing swing = draft("all", 0, List.of()).kind(kind).volume(12, 62).build();

        assertThat(SwingLine.of(swing)).contains(said);
    }

    @Test
    void keepsToALineWhateverAHashtagIsLike() {
        Swing swing = swing("all", null, 0.01, List.of(new Cause("#" + "x".repeat(500), -0.2)));

        assertThat(SwingLine.of(swing)).hasSizeLessThan(250).contains("xx… -0.20");
    }

    private static Swing swing(String theme, @Nullable Instant resolvedAt, double significance, List<Cause> cause) {
        Swing swing = draft(theme, significance, cause).build();
        return resolvedAt == null ? swing : swing.resolved(resolvedAt, Swing.Resolution.RETURNED);
    }

    private static Swing.Builder draft(String theme, double significance, List<Cause> cause) {
        return Swing.of(
                        "0123456789abcdef",
                        new WindowKey("night-ferry", "bluesky", theme, Duration.ofMinutes(5), OPENED))
                .change(0.2, -0.45)
                .significance(significance)
                .posts(62, 180)
                .cause(cause);
    }
}
