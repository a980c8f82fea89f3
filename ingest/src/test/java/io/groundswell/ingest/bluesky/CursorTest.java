// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CursorTest {

    private static final URI EAST = URI.create("wss://east/subscribe");
    private static final URI WEST = URI.create("wss://west/subscribe");
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final long SECOND = 1_000_000;
    private static final long NOON = NOW.getEpochSecond() * SECOND;
    private static final Duration REWIND = Duration.ofSeconds(10);

    @Test
    void beginsLiveWhereNothingIsKnown() {
        assertThat(Cursor.since(null).beginAt(EAST, REWIND)).isNegative();
        assertThat(Cursor.since(null).position()).isNull();
    }

    @Test
    void beginsWhereItIsToldWithoutARewind() {
        assertThat(Cursor.since(NOW).beginAt(EAST, REWIND)).isEqualTo(NOON);
    }

    @Test
    void goesBackAFewSecondsOnTheSameHost() {
        Cursor cursor = Cursor.since(null);
        cursor.heard(EAST, event(NOON, NOON), NOW);

        assertThat(cursor.beginAt(EAST, REWIND)).isEqualTo(NOON - 10 * SECOND);
        assertThat(restored(cursor).beginAt(EAST, REWIND)).isEqualTo(NOON - 10 * SECOND);
    }

    /** A host that is 52 minutes late has said nothing of these, and another has long said it. */
    @Test
    void goesBackByTheLagOfTheHostThatItLeaves() {
        Cursor cursor = Cursor.since(null);
        for (int i = 0; i < 500; i++) {
            long said = i == 77 ? 0 : NOON - 52 * 60 * SECOND + i; // one clock is wrong by decades
            cursor.heard(EAST, event(NOON + i, said), NOW);
        }

        assertThat(NOON - cursor.beginAt(WEST, REWIND)).isBetween(52 * 60 * SECOND, 53 * 60 * SECOND);
        assertThat(NOON - restored(cursor).beginAt(WEST, REWIND)).isGreaterThan(52 * 60 * SECOND);
        assertThat(NOON - cursor.beginAt(EAST, REWIND)).isLessThan(11 * SECOND);
    }

    @Test
    void neverMovesBack() {
        Cursor cursor = Cursor.since(null);
        cursor.heard(EAST, event(NOON, NOON), NOW);
        cursor.heard(EAST, event(NOON - 3_600 * SECOND, NOON), NOW);
        cursor.heard(WEST, event(NOON - 5 * SECOND, NOON), NOW);

        assertThat(cursor.micros()).isEqualTo(NOON);
        assertThat(cursor.host()).isEqualTo(EAST.toString());
    }

    /** Where replay meets live: else all that is in between would be lost if the process ended now. */
    @Test
    void isNotCarriedAwayByAnEventThatComesBeforeItsTime() {
        Cursor cursor = Cursor.since(null);
        long hourAgo = NOON - 3_600 * SECOND;
        for (int i = 0; i < 200; i++) {
            cursor.heard(EAST, event(i == 150 ? NOON : hourAgo + i * SECOND, hourAgo), NOW);
        }

        assertThat(cursor.micros()).isBetween(hourAgo + 100 * SECOND, hourAgo + 200 * SECOND);
    }

    @Test
    void doesNotFollowAClockIntoTheFuture() {
        Cursor cursor = Cursor.since(null);
        cursor.heard(EAST, event(NOON, NOON), NOW);
        cursor.heard(EAST, event(NOON + 3_600 * SECOND, NOON), NOW);

        assertThat(cursor.micros()).isEqualTo(NOON);
    }

    @Test
    void refusesAPositionThatIsNone() {
        assertThatThrownBy(() -> Cursor.at("yesterday"))
                .hasMessage("position must be microseconds, lag in microseconds and host: was 'yesterday'");
    }

    private static Cursor restored(Cursor cursor) {
        return Cursor.at(Objects.requireNonNull(cursor.position()));
    }

    private static JetstreamEvents.Timed event(long micros, long said) {
        return new JetstreamEvents.Timed(List.of(), micros, said);
    }
}
