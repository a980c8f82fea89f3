// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.Polarity;
import io.groundswell.events.SentimentWindow;
import io.groundswell.events.SentimentWindow.Status;
import io.groundswell.events.Shares;
import io.groundswell.events.WindowKey;
import java.time.Duration;
import java.time.Instant;
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
    void saysWhichSharesAreEstimatedUnlessThatSaysNothing() {
        assertThat(WindowTable.line(window(new Shares.Share(0.342, 0.2196, 0.4644))))
                .contains(" 34 % (22-46)   28 % (12-44) ");
        assertThat(WindowTable.line(window(new Shares.Share(0.3, 0, 0.7)))).doesNotContain("%");
    }

    private static SentimentWindow window(Shares.Share negative) {
        return draft("safety", Status.OPEN, 0, 10, 4, 6)
                .estimated(
                        new Shares(20, negative, new Shares.Share(0.38, 0.2, 0.56), new Shares.Share(0.28, 0.12, 0.44)))
                .build();
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
        return draft(theme, status, revision, negative, neutral, positive).build();
    }

    private static SentimentWindow.Builder draft(
            String theme, Status status, int revision, long negative, long neutral, long positive) {
        long posts = negative + neutral + positive;
        double net = posts == 0 ? 0 : (double) (positive - negative) / posts;
        return SentimentWindow.of(new WindowKey("night-ferry", "bluesky", theme, Duration.ofMinutes(5), END), status)
                .revision(revision)
                .labelled(negative, neutral, positive)
                .interval(posts == 0 ? -1 : net - 0.35, posts == 0 ? 1 : net + 0.38)
                .scores(net, 0.5)
                .polarity(new Polarity(0.5, 0.3, 0.2))
                .authors(posts, net);
    }
}
