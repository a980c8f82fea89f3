// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.Polarity;
import io.groundswell.events.SentimentWindow;
import io.groundswell.events.SentimentWindow.Status;
import io.groundswell.events.WindowKey;
import io.groundswell.streams.WindowFigures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final WindowKey KEY =
            new WindowKey("ferry", "all", "all", Duration.ofMinutes(5), Instant.parse("2026-03-14T09:05:00Z"));

    @Test
    void findsNoDifferenceBetweenEquals() {
        assertThat(Comparison.of(Map.of(KEY, expected(3)), Map.of(KEY, window(Status.CLOSED, 3))))
                .isEqualTo(new Comparison(1, List.of()));
    }

    @Test
    void tellsAWindowWithOneMorePost() {
        Comparison comparison = Comparison.of(Map.of(KEY, expected(3)), Map.of(KEY, window(Status.CLOSED, 4)));

        assertThat(comparison.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.toString())
                    .contains("ferry|all|all|PT5M|2026-03-14T09:05:00Z", "expected WindowFigures[posts=3")
                    .contains("found    WindowFigures[posts=4");
        });
    }

    @Test
    void tellsAWindowThatIsMissing() {
        Comparison comparison = Comparison.of(Map.of(KEY, expected(3)), Map.of());

        assertThat(comparison.compared()).isEqualTo(1);
        assertThat(comparison.differences()).extracting(Difference::found).containsExactly("no window");
    }

    @Test
    void tellsAWindowThatNobodyExpects() {
        Comparison comparison = Comparison.of(Map.of(), Map.of(KEY, window(Status.CLOSED, 1)));

        assertThat(comparison.differences()).extracting(Difference::expected).containsExactly("no posts");
    }

    @Test
    void allowsAWindowThatIsEmptySinceAllWasTakenBack() {
        assertThat(Comparison.of(Map.of(), Map.of(KEY, window(Status.CLOSED, 0)))
                        .differences())
                .isEmpty();
    }

    @Test
    void tellsAWindowThatNeverClosed() {
        assertThat(Comparison.of(Map.of(KEY, expected(3)), Map.of(KEY, window(Status.OPEN, 3)))
                        .differences())
                .extracting(Difference::found)
                .containsExactly("status OPEN");
    }

    private static WindowFigures expected(long posts) {
        return WindowFigures.of(window(Status.CLOSED, posts));
    }

    private static SentimentWindow window(Status status, long negative) {
        double net = negative == 0 ? 0 : -1;
        return SentimentWindow.of(KEY, status)
                .labelled(negative, 0, 0)
                .interval(-1, 0)
                .scores(net / 2, 0)
                .polarity(new Polarity(0.8, 0.1, 0.1))
                .authors(negative, net)
                .build();
    }
}
