// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.Platform;
import io.groundswell.events.Post;
import io.groundswell.events.SentimentWindow;
import io.groundswell.events.SentimentWindow.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clocks that are wrong must not move time: it would close windows before their posts have come. */
class ClockFaultTest {

    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    private final TopologyUnderTest topology = new TopologyUnderTest().follow(Samples.FERRY);

    @AfterEach
    void close() {
        topology.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-14T11:00:00Z", // two hours ahead
                "2100-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59Z",
                "1970-01-01T00:00:00Z",
                "1969-12-31T23:59:59.999Z",
                "-1000000000-01-01T00:00:00Z"
            })
    void anAuthorsClockMovesNothing(String createdAt) {
        topology.send(honest("before", 0), authors("wrong", Instant.parse(createdAt)), honest("after", 1));
        topology.passTime(Duration.ofSeconds(1));

        List<SentimentWindow> records = topology.windowRecords();

        assertThat(records).isNotEmpty().allMatch(window -> window.status() == Status.OPEN);
        assertThat(records)
                .anyMatch(window -> window.size().equals(FIVE_MINUTES) && window.posts() == 3); // counted, and in time
    }

    @Test
    void anObserversClockThatStandsAtZeroMovesNothing() {
        topology.send(honest("before", 0), observers("wrong", Instant.EPOCH), honest("after", 1));
        topology.passTime(Duration.ofSeconds(1));

        assertThat(topology.counted(Outcome.LATE)).isEqualTo(1);
        assertThat(topology.windowRecords()).isNotEmpty().allMatch(window -> window.status() == Status.OPEN);
    }

    /** The broker's clock is the limit, for the end of a run closes whatever is open and takes time there. */
    @ParameterizedTest
    @ValueSource(strings = {"2100-01-01T00:00:00Z", "9999-12-31T23:59:59Z"})
    void whatWasSeenInTheFutureCountsWhenItWasReceived(String observedAt) {
        topology.send(honest("before", 0), observers("wrong", Instant.parse(observedAt)));
        topology.endRun();

        List<SentimentWindow> records = topology.windowRecords();

        assertThat(records).isNotEmpty().allMatch(window -> window.end()
                .isBefore(TopologyUnderTest.RECEIVED.plus(Duration.ofDays(2))));
        assertThat(inFiveMinutes(records)).isEqualTo(5 * (long) topology.counted(Outcome.CONTRIBUTED));
    }

    /** Posts in the closed windows of five minutes: each is in five of them. */
    private static long inFiveMinutes(List<SentimentWindow> records) {
        return records.stream()
                .filter(window -> window.size().equals(FIVE_MINUTES)
                        && window.platform().equals("all")
                        && window.status() == Status.CLOSED)
                .mapToLong(SentimentWindow::posts)
                .sum();
    }

    private static Post honest(String id, long minutes) {
        return Samples.post(id, "ann", Duration.ofMinutes(minutes), "a good ferry")
                .build();
    }

    private static Post authors(String id, Instant createdAt) {
        return Samples.post(id, "ann", Duration.ZERO, "a good ferry")
                .createdAt(createdAt)
                .build();
    }

    private static Post observers(String id, Instant observedAt) {
        return Post.upsert(id, Platform.BLUESKY, "ann", observedAt)
                .text("a good ferry")
                .source("test")
                .build();
    }
}
