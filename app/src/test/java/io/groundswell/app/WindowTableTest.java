// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.Polarity;
import io.groundswell.events.SentimentWindow;
import io.groundswell.events.SentimentWindow.Examples;
import io.groundswell.events.SentimentWindow.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WindowTableTest {

    private static final Instant END = Instant.parse("2026-05-09T20:05:00Z");

    @Test
    void saysInALineWhatAWindowHolds() {
        assertThat(WindowTable.line(window("safety", Status.OPEN, 0, 10, 4, 6))
                        .strip()
                        .split(" +"))
                .containsExactly(
                        "2026-05-09T20:05:00Z night-ferry bluesky safety 5m 20 -0.20 -0.55 to +0.18 10 4 6 open"
                                .split(" "));
    }

    @Test
    void standsBelowItsHeader() {
        String header = WindowTable.header();
        String line = WindowTable.line(window("safety", Status.OPEN, 0, 10, 4, 6));

        for (String[] pair : new String[][] {
            {"story", "night-ferry"}, {"platform", "bluesky"}, {"theme", "safety"}, {"95 %", "-0.55"}, {"state", "open"}
        }) {
            assertThat(line.indexOf(pair[1])).as(pair[0]).isEqualTo(header.indexOf(pair[0]));
        }
    }

    @Test
    void claimsNoFigureWhereNobodyPosted() {
        String line = WindowTable.line(window("all", Status.CLOSED, 0, 0, 0, 0));

        assertThat(line).doesNotContain("0.00").contains(" 0 ").endsWith("closed");
    }

    @Test
    void tellsACorrectionFromAFirstResult() {
        assertThat(WindowTable.line(window("all", Status.CLOSED, 2, 1, 1, 1))).endsWith("closed, revision 2");
    }

    @Test
    void keepsItsColumnsWhateverAThemeIsCalled() {
        String line = WindowTable.line(window("a-theme-of-many-words", Status.OPEN, 0, 10, 4, 6));

        assertThat(line).hasSameSizeAs(WindowTable.line(window("safety", Status.OPEN, 0, 10, 4, 6)));
    }

    @Test
    void writesFiguresTheSameWhereverTheMachineIs() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);

            assertThat(WindowTable.line(window("all", Status.OPEN, 0, 10, 4, 6)))
                    .contains("-0.20");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static SentimentWindow window(
            String theme, Status status, int revision, long negative, long neutral, long positive) {
        long posts = negative + neutral + positive;
        double net = posts == 0 ? 0 : (double) (positive - negative) / posts;
        return new SentimentWindow(
                "night-ferry",
                "bluesky",
                theme,
                Duration.ofMinutes(5),
                END.minus(Duration.ofMinutes(5)),
                END,
                status,
                revision,
                posts,
                negative,
                neutral,
                positive,
                0,
                0,
                0,
                net,
                posts == 0 ? -1 : net - 0.35,
                posts == 0 ? 1 : net + 0.38,
                net,
                0.5,
                new Polarity(0.5, 0.3, 0.2),
                posts,
                net,
                List.of(),
                Examples.NONE);
    }
}
