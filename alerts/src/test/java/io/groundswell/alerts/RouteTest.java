// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.Swing;
import io.groundswell.events.Swing.Kind;
import io.groundswell.events.Swing.Resolution;
import io.groundswell.events.Swing.Severity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RouteTest {

    private static final QuietHours NIGHT =
            new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), ZoneId.of("Europe/Berlin"), Severity.CRITICAL);

    @Test
    void takesWhatItsStoriesSeverityAndKindsSay() {
        Route route = new Route(Set.of("night-ferry"), Severity.MAJOR, Set.of(Kind.LEVEL), false, null, Set.of("a"));

        assertThat(route.takes(Swings.open())).isTrue();
        assertThat(route.takes(Swings.over())).isTrue();
        assertThat(route.takes(Swings.of("1", "tram", "all", Swings.NOON))).isFalse();
        assertThat(route.takes(swing("1", "1", "all", Kind.LEVEL, Severity.MINOR)))
                .isFalse();
        assertThat(route.takes(swing("1", "1", "all", Kind.SURGE, Severity.MAJOR)))
                .isFalse();
    }

    @Test
    void tellsOfAGroupTheFirstAndTheStoryItself() {
        Route route = new Route(Set.of(), Severity.MINOR, Set.of(), false, null, Set.of("a"));
        Route each = new Route(Set.of(), Severity.MINOR, Set.of(), true, null, Set.of("a"));

        assertThat(route.takes(swing("1", "1", "safety", Kind.LEVEL, Severity.MAJOR)))
                .isTrue();
        assertThat(route.takes(swing("2", "1", "cost", Kind.LEVEL, Severity.MAJOR)))
                .isFalse();
        assertThat(route.takes(swing("3", "1", "all", Kind.LEVEL, Severity.MAJOR)))
                .isTrue();
        assertThat(each.takes(swing("2", "1", "cost", Kind.LEVEL, Severity.MAJOR)))
                .isTrue();
    }

    @Test
    void isSilentInQuietHoursOfItsZonePastMidnight() {
        assertThat(NIGHT.silence(at("2026-03-14T21:30:00Z", Severity.MAJOR))).isTrue(); // 22:30 there
        assertThat(NIGHT.silence(at("2026-03-15T05:59:00Z", Severity.MAJOR))).isTrue();
        assertThat(NIGHT.silence(at("2026-03-15T06:00:00Z", Severity.MAJOR))).isFalse();
        assertThat(NIGHT.silence(at("2026-03-14T20:59:00Z", Severity.MAJOR))).isFalse();
        assertThat(NIGHT.silence(at("2026-03-14T23:00:00Z", Severity.CRITICAL))).isFalse();
    }

    /** Summer time begins at 02:00 on 29 March 2026 in Berlin. */
    @Test
    void knowsSummerTime() {
        assertThat(NIGHT.silence(at("2026-03-29T05:30:00Z", Severity.MAJOR))).isFalse();
        assertThat(NIGHT.silence(at("2026-03-28T05:30:00Z", Severity.MAJOR))).isTrue();
    }

    @Test
    void wakesNobodyForAnEndAndEndsNothingThatItDidNotTell() {
        Swing evening = at("2026-03-14T20:30:00Z", Severity.MAJOR);
        Swing night = at("2026-03-15T05:30:00Z", Severity.MAJOR);

        assertThat(NIGHT.silence(evening.resolved(Instant.parse("2026-03-14T22:00:00Z"), Resolution.RETURNED)))
                .isTrue();
        assertThat(NIGHT.silence(night.resolved(night.openedAt().plus(Duration.ofHours(2)), Resolution.SETTLED)))
                .isTrue();
    }

    private static Swing at(String time, Severity severity) {
        return Swings.of("1", "1", "ferry", "all", Instant.parse(time), Kind.LEVEL, severity);
    }

    private static Swing swing(String id, String group, String theme, Kind kind, Severity severity) {
        return Swings.of(id, group, "night-ferry", theme, Swings.NOON, kind, severity);
    }
}
