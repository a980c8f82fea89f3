// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.groundswell.ingest.x.rules.PlannedRule;
import io.groundswell.ingest.x.rules.RuleLimits;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final YearMonth MARCH = YearMonth.parse("2026-03");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final PlannedRule QUERY =
            new PlannedRule("ferry", "groundswell:ferry", new TreeSet<>(Set.of("ferry")));
    private static final XSettings SETTINGS = XSettings.of(XSettings.API, BearerToken.of("AAAA-of-this-test"));

    private Instant now = NOON;

    @Test
    void missesNothingAtItsFirstBeginning() {
        Progress progress = progress(null, SETTINGS);

        progress.connected(NOON, List.of(QUERY));

        assertThat(progress.gaps().isEmpty()).isTrue();
        assertThat(seen(progress)).isEqualTo(XId.at(NOON));
    }

    @Test
    void looksBackAtItsFirstBeginningWhereItIsAskedTo() {
        Progress progress = progress(null, SETTINGS.following(0, Duration.ofHours(24), RuleLimits.STREAM));

        progress.connected(NOON, List.of(QUERY));

        assertThat(progress.gaps().open())
                .containsExactly(new Gap(
                        XId.at(NOON.minus(Duration.ofHours(24))),
                        XId.at(NOON.plusSeconds(10)),
                        "ferry",
                        Set.of("ferry")));
    }

    @Test
    void mayHaveMissedWhatWasSaidSinceALittleBeforeTheLastPost() {
        Progress progress = progress(null, SETTINGS);
        progress.connected(NOON, List.of(QUERY));
        progress.saw(XId.at(NOON.plusSeconds(60)));
        progress.saw(XId.at(NOON.plusSeconds(55)));
        now = NOON.plusSeconds(200);

        progress.connected(now, List.of(QUERY));

        assertThat(progress.gaps().open())
                .extracting(Gap::since, Gap::until)
                .containsExactly(tuple(XId.at(NOON.plusSeconds(50)), XId.at(NOON.plusSeconds(210))));
        assertThat(progress.due()).isEmpty();
        now = NOON.plusSeconds(225);
        assertThat(progress.due()).isPresent();
    }

    @Test
    void goesByXsClockWhereItsOwnIsWrong() {
        Progress progress = progress(new XPosition(XId.at(NOON), List.of(), "2026-03", 0).text(), SETTINGS);
        now = NOON.minus(Duration.ofDays(1));

        progress.connected(NOON.plusSeconds(60), List.of(QUERY));
        now = now.plusSeconds(25);

        assertThat(progress.due()).isPresent();
    }

    @Test
    void isNotMovedByAPostFromTheFuture() {
        Progress progress = progress(null, SETTINGS);
        progress.connected(NOON, List.of(QUERY));

        progress.saw(Long.MAX_VALUE);
        progress.saw(-1);

        assertThat(seen(progress)).isEqualTo(XId.at(NOON));
    }

    @Test
    void keepsFewGapsInAStormOfCutsAndNoneOfThemTwice() {
        Progress progress = progress(new XPosition(XId.at(NOON), List.of(), "2026-03", 0).text(), SETTINGS);

        for (int i = 0; i < 100; i++) {
            now = now.plusSeconds(1);
            progress.connected(now, List.of(QUERY));
        }

        List<Gap> gaps = progress.gaps().open();
        assertThat(gaps).hasSizeLessThanOrEqualTo(4);
        assertThat(gaps.get(0).since()).isEqualTo(XId.at(NOON.minusSeconds(10)));
        assertThat(gaps.get(gaps.size() - 1).until()).isEqualTo(XId.at(now.plusSeconds(10)));
        for (int i = 1; i < gaps.size(); i++) {
            assertThat(gaps.get(i).since()).isEqualTo(gaps.get(i - 1).until() - 1);
        }
    }

    @Property
    void isReadAsItWasKept(@ForAll long seen, @ForAll long since, @ForAll long until, @ForAll String query) {
        Gap gap = new Gap(
                Math.min(since >>> 1, until >>> 1), Math.max(since >>> 1, until >>> 1), "q" + query, Set.of("a"));
        XPosition position = new XPosition(seen >>> 1, List.of(gap), "2026-03", 7);

        assertThat(XPosition.parse(position.text(), MARCH)).isEqualTo(position);
    }

    @Property
    void stopsWhereItIsDamaged(@ForAll String text) {
        assertThatThrownBy(() -> XPosition.parse("{\"seen\":" + text, MARCH))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("the position that is kept in Kafka cannot be read");
    }

    private static long seen(Progress progress) {
        return XPosition.parse(progress.position(), MARCH).seen();
    }

    private Progress progress(@Nullable String position, XSettings settings) {
        return new Progress(XPosition.parse(position, MARCH), settings, () -> now);
    }
}
