// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.SentimentWindow;
import io.groundswell.events.SentimentWindow.Status;
import io.groundswell.events.SentimentWindow.ThemeFigure;
import io.groundswell.events.WindowKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AggregateTest {

    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    private final TopologyUnderTest topology = new TopologyUnderTest().follow(Samples.FERRY);

    @AfterEach
    void close() {
        topology.close();
    }

    @Test
    void updatesTheWindowThatIsFillingAndClosesItWhenItsGraceIsOver() {
        topology.send(Samples.post("a", "ann", Duration.ZERO, "a good ferry").build());
        topology.passTime(Duration.ofMillis(500));
        assertThat(fiveMinutes()).extracting(w -> w.status()).containsExactly(Status.OPEN);

        // The window that ends a minute after the first post closes two minutes after it: a minute of grace.
        topology.send(
                Samples.post("b", "bob", Duration.ofSeconds(119), "weather").build());
        topology.passTime(Duration.ofMillis(500));
        assertThat(fiveMinutes()).isEmpty();

        topology.send(Samples.post("c", "cat", Duration.ofMinutes(2), "weather").build());
        topology.passTime(Duration.ofMillis(500));
        List<SentimentWindow> closed = fiveMinutes();
        assertThat(closed).hasSize(1);
        assertThat(closed.get(0).status()).isEqualTo(Status.CLOSED);
        assertThat(closed.get(0).end()).isEqualTo(Samples.START.plusSeconds(60));
        assertThat(closed.get(0).posts()).isEqualTo(1);
    }

    @Test
    void sendsOneUpdateForManyPostsWithinTheInterval() {
        for (int i = 0; i < 50; i++) {
            topology.send(Samples.post("p" + i, "a" + i, Duration.ofMillis(i), "a good ferry")
                    .build());
        }
        topology.passTime(Duration.ofMillis(500));

        assertThat(fiveMinutes()).extracting(w -> w.posts()).containsExactly(50L);
    }

    @Test
    void correctsAClosedWindowWithTheNextRevision() {
        topology.send(
                Samples.post("a", "ann", Duration.ZERO, "a good ferry").build(),
                Samples.post("b", "bob", Duration.ofMinutes(30), "weather").build());
        topology.passTime(Duration.ofMillis(500));
        fiveMinutes();

        topology.send(Samples.post("c", "cat", Duration.ZERO, "a bad ferry").build());
        topology.passTime(Duration.ofMillis(500));
        topology.send(Samples.post("d", "dan", Duration.ZERO, "a bad ferry").build());
        topology.passTime(Duration.ofMillis(500));

        List<SentimentWindow> first = fiveMinutes().stream()
                .filter(window -> window.end().equals(Samples.START.plusSeconds(60)))
                .toList();
        assertThat(first).extracting(w -> w.status()).containsExactly(Status.CLOSED, Status.CLOSED);
        assertThat(first).extracting(w -> w.revision()).containsExactly(1, 2);
        assertThat(first).extracting(w -> w.negative()).containsExactly(1L, 2L);
    }

    @Test
    void closesByTheClockWhenNobodyPosts() {
        topology.send(Samples.post("a", "ann", Duration.ZERO, "a good ferry").build());
        topology.passTime(Duration.ofSeconds(1));
        fiveMinutes();

        for (int i = 0; i < 29 + 120; i++) {
            topology.passTime(Duration.ofSeconds(1));
        }
        assertThat(fiveMinutes()).isEmpty();

        topology.passTime(Duration.ofSeconds(2));
        topology.passTime(Duration.ofSeconds(1));
        assertThat(fiveMinutes()).extracting(w -> w.status()).containsExactly(Status.CLOSED);
    }

    @Test
    void closesEverythingAtTheEndOfARun() {
        topology.send(Samples.post("a", "ann", Duration.ZERO, "a good ferry").build());
        topology.endRun();

        List<SentimentWindow> records = topology.windowRecords();
        assertThat(records).allMatch(window -> window.status() == Status.CLOSED);
        assertThat(records.stream()
                        .filter(w -> w.platform().equals("all") && w.theme().equals("all")))
                .hasSize(5 + 12 + 24);
        assertThat(topology.runsEnded).hasValue(1);
    }

    @Test
    void goesOnAfterARunHasEnded() {
        topology.send(Samples.post("a", "ann", Duration.ZERO, "a good ferry").build());
        topology.endRun();
        topology.windowRecords();

        topology.send(
                Samples.post("b", "bob", Duration.ofDays(2), "a bad ferry").build());
        topology.passTime(Duration.ofMillis(500));
        assertThat(fiveMinutes()).extracting(w -> w.status()).containsExactly(Status.OPEN);

        topology.endRun();
        assertThat(topology.windowRecords().stream().filter(w -> w.size().equals(FIVE_MINUTES)))
                .isNotEmpty()
                .allMatch(window -> window.status() == Status.CLOSED && window.posts() == 1);
        assertThat(topology.runsEnded).hasValue(2);
    }

    @Test
    void leadsWithTheThemesThatMostPostsMention() {
        topology.send(
                Samples.post("a", "ann", Duration.ZERO, "a bad safe ferry").build(),
                Samples.post("b", "bob", Duration.ZERO, "a good fare ferry").build(),
                Samples.post("c", "cat", Duration.ZERO, "a bad fare ferry").build());
        topology.passTime(Duration.ofMillis(500));

        SentimentWindow window = fiveMinutes().get(0);
        assertThat(window.themes()).extracting(ThemeFigure::id).containsExactly("cost", "safety");
        assertThat(window.themes()).extracting(ThemeFigure::net).containsExactly(0.0, -1.0);
    }

    @Test
    void representsEachLabelByItsMostAnsweredPosts() {
        for (int i = 0; i < 20; i++) {
            topology.send(Samples.post("p" + i, "a" + i, Duration.ZERO, "a good ferry")
                    .engagement(i, 0, 0)
                    .build());
        }
        topology.send(Samples.delete(
                Samples.post("p19", "a19", Duration.ZERO, "a good ferry").build(), 0));
        topology.passTime(Duration.ofMillis(500));

        assertThat(fiveMinutes().get(0).examples().positive()).startsWith("p18", "p17", "p16", "p15");
        assertThat(fiveMinutes()).isEmpty();
    }

    @Test
    void followsAStoryFromTheMomentItIsKnownUntilItIsDropped() {
        topology.send(Samples.post("a", "ann", Duration.ZERO, "a good tram").build());
        topology.follow(Samples.TRAM);
        topology.send(Samples.post("b", "bob", Duration.ZERO, "a good tram").build());
        topology.unfollow("tram");
        topology.send(Samples.post("c", "cat", Duration.ZERO, "a good tram").build());

        assertThat(topology.scored()).extracting(post -> post.post()).containsExactly("b");
        assertThat(topology.counted(Outcome.UNMATCHED)).isEqualTo(2);
    }

    @Test
    void forgetsSlicesThatNoWindowNeedsAnyMore() {
        Instant end = Samples.START.plus(Duration.ofDays(29));
        topology.send(Samples.post("a", "ann", Duration.ZERO, "a good ferry").build());
        topology.passTime(Duration.ofSeconds(1));
        assertThat(topology.storedSlices()).isEqualTo(3);

        topology.send(Samples.post("b", "bob", Duration.between(Samples.START, end), "weather")
                .build());
        topology.passTime(Duration.ofSeconds(1));

        assertThat(topology.storedSlices()).isZero();
    }

    /** The records of the story's five-minute windows on all platforms and themes. */
    private List<SentimentWindow> fiveMinutes() {
        return topology.windowRecords().stream()
                .filter(window -> window.size().equals(FIVE_MINUTES))
                .filter(window -> window.platform().equals(WindowKey.ALL)
                        && window.theme().equals(WindowKey.ALL))
                .toList();
    }
}
