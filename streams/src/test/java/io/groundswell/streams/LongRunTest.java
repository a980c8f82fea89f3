// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.SentimentWindow;
import io.groundswell.events.SentimentWindow.Status;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A run that ends with more open windows than may close in a transaction. */
class LongRunTest {

    @Test
    void closesToItsLastWindowInTheOrderOfTheirEnds() {
        StreamSettings settled = TopologyUnderTest.SETTINGS.withTimes(
                Duration.ofDays(7), TopologyUnderTest.SETTINGS.updateInterval(), Duration.ZERO);
        try (TopologyUnderTest topology = new TopologyUnderTest(settled).follow(Samples.FERRY)) {
            for (int minute = 0; minute < Aggregate.PORTION; minute++) {
                topology.send(Samples.post("p" + minute, "ann", Duration.ofMinutes(minute), "a good ferry")
                        .build());
            }

            topology.endRun();

            List<SentimentWindow> closed = topology.windowRecords().stream()
                    .filter(window -> window.status() == Status.CLOSED)
                    .filter(window -> window.platform().equals("all"))
                    .filter(window -> window.theme().equals("all"))
                    .filter(window -> window.size().equals(Duration.ofMinutes(5)))
                    .toList();
            assertThat(closed)
                    .hasSize(Aggregate.PORTION + 4)
                    .isSortedAccordingTo(Comparator.comparing(SentimentWindow::end));
            assertThat(topology.runsEnded).hasValue(1);
        }
    }
}
