// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.Post;
import io.groundswell.events.SentimentWindow;
import io.groundswell.events.Story;
import io.groundswell.events.WindowKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowsMatchTheOracleTest {

    private static final List<Story> STORIES = List.of(Samples.FERRY, Samples.TRAM);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyWindowEqualsThatOfAPlainFold(long seed) {
        List<Post> log = Samples.log(seed, 700);

        try (TopologyUnderTest topology = new TopologyUnderTest()) {
            topology.follow(Samples.FERRY, Samples.TRAM);
            for (int i = 0; i < log.size(); i++) {
                topology.send(log.get(i));
                if (i % 100 == 0) {
                    topology.passTime(Duration.ofMillis(500));
                }
            }
            topology.endRun();
            topology.passTime(Duration.ofSeconds(1));

            OracleComparison.assertEqual(topology.windows(), log, STORIES);
            assertThat(topology.runsEnded).hasValue(1);
        }
    }

    @Test
    void theOrderOfArrivalChangesNoFigure() {
        List<Post> log = Samples.log(7, 250);
        Map<WindowKey, Oracle.Figures> expected = Oracle.windows(log, STORIES, StreamSettings.DEFAULT_WINDOWS);
        assertThat(expected).isNotEmpty();

        List<Post> reversed = new java.util.ArrayList<>(log);
        java.util.Collections.reverse(reversed);
        try (TopologyUnderTest topology = new TopologyUnderTest()) {
            topology.follow(Samples.FERRY, Samples.TRAM);
            for (Post post : reversed) {
                topology.send(post);
                topology.passTime(Duration.ofMillis(500));
            }
            topology.endRun();
            topology.passTime(Duration.ofSeconds(1));
            Map<WindowKey, SentimentWindow> windows = topology.windows();

            OracleComparison.assertEqual(windows, reversed, STORIES);
            assertThat(windows.values()).anyMatch(window -> window.revision() > 0);
        }
    }
}
