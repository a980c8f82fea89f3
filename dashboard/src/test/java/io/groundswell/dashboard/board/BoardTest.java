// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.groundswell.events.SentimentWindow;
import io.groundswell.events.SentimentWindow.Status;
import io.groundswell.events.Story;
import io.groundswell.events.WindowKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoardTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Duration FIVE = Duration.ofMinutes(5);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Board board = new Board(new Limits(100, 4, 10, 10, 10, 10));

    @BeforeEach
    void followAStory() {
        board.story("ferry", new Story("ferry", "Night ferry", Story.Match.NOTHING, List.of()));
    }

    @Test
    void takesForThePresentTheFirstWindowThatHoldsTheNewestPost() {
        // The newest post was written in the minute from 12:00 on, so it is in windows that end from 12:01 to 12:05.
        for (int minute = -3; minute <= 5; minute++) {
            put(FIVE, NOON.plus(Duration.ofMinutes(minute)), 10 + minute, 0);
        }
        put(HOUR, NOON.plus(Duration.ofMinutes(0)), 40, 0);
        put(HOUR, NOON.plus(Duration.ofMinutes(5)), 50, 0);
        put(HOUR, NOON.plus(Duration.ofMinutes(60)), 5, 0);

        StoryNow now = Objects.requireNonNull(board.story("ferry"));

        assertThat(now.newest()).isEqualTo(NOON);
        assertThat(now.sizesNow())
                .extracting(size -> size.readings().get(0).window().end())
                .containsExactly(NOON.plus(Duration.ofMinutes(1)), NOON.plus(Duration.ofMinutes(5)));
    }

    @Test
    void comparesWithTheWindowThatEndedWhenThePresentOneBegan() {
        put(FIVE, NOON.minus(FIVE), 90, 10);
        put(FIVE, NOON.minus(Duration.ofMinutes(4)), 50, 50);
        put(FIVE, NOON, 10, 90);
        put(FIVE, NOON.plus(Duration.ofMinutes(4)), 1, 9);

        Reading reading = board.readings("ferry", WindowKey.ALL, FIVE).get(0);

        Change change = Objects.requireNonNull(reading.change());
        assertThat(change.since()).isEqualTo(NOON.minus(FIVE));
        assertThat(change.delta()).isCloseTo(1.6, within(1e-9));
        assertThat(change.direction()).isEqualTo(Direction.RISING);
        assertThat(reading.mood()).isEqualTo("overwhelmingly positive");
    }

    @Test
    void forgetsTheOldestPastItsBudget() {
        for (int minute = 0; minute < 500; minute++) {
            put(FIVE, NOON.plus(Duration.ofMinutes(minute)), 1, 1);
        }

        assertThat(board.memory().points()).isBetween(80, 100);
        assertThat(board.windows("ferry", all(FIVE), Instant.EPOCH, Instant.MAX, 1_000))
                .extracting(Point::end)
                .contains(NOON.plus(Duration.ofMinutes(499)))
                .doesNotContain(NOON);
    }

    @Test
    void refusesSeriesPastItsBudgetAndCountsThem() {
        for (int minutes = 5; minutes <= 10; minutes++) {
            put(Duration.ofMinutes(minutes), NOON, 1, 1);
        }

        assertThat(board.memory().series()).isEqualTo(4);
        assertThat(board.memory().refused()).isEqualTo(2);
    }

    @Test
    void tellsOnlyWhatHasChangedSinceItWentLive() {
        put(FIVE, NOON, 1, 1);
        board.goLive();
        put(FIVE, NOON.plus(FIVE), 1, 1);

        Changes changes = board.takeChanges();

        assertThat(changes.windows()).isEqualTo(Map.of("ferry", Map.of(all(FIVE), Set.of(NOON.plus(FIVE)))));
        assertThat(board.takeChanges().isEmpty()).isTrue();
    }

    private static SeriesKey all(Duration size) {
        return new SeriesKey(WindowKey.ALL, WindowKey.ALL, size);
    }

    private void put(Duration size, Instant end, long negative, long positive) {
        long posts = negative + positive;
        double net = (double) (positive - negative) / posts;
        WindowKey key = new WindowKey("ferry", WindowKey.ALL, WindowKey.ALL, size, end);
        board.window(
                key,
                SentimentWindow.of(key, Status.OPEN)
                        .labelled(negative, 0, positive)
                        .interval(Math.max(-1, net - 0.1), Math.min(1, net + 0.1))
                        .scores(net, 0)
                        .authors(posts, net)
                        .build());
    }
}
