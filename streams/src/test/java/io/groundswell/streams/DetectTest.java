// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.Swing;
import io.groundswell.events.Swing.State;
import io.groundswell.events.WindowKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DetectTest {

    private static final int PER_MINUTE = 10;

    @Test
    void opensASwingWhereSentimentTurnsAndResolvesItOnce() {
        List<Swing> swings = swings(minute -> minute < 40 ? 0.7 : 0.1, 90);

        List<Swing> whole = of(swings, WindowKey.ALL, WindowKey.ALL);
        assertThat(whole).extracting(Swing::state).containsExactly(State.OPEN, State.RESOLVED);
        Swing open = whole.get(0);
        assertThat(open.openedAt())
                .isBetween(Samples.START.plus(Duration.ofMinutes(41)), Samples.START.plus(Duration.ofMinutes(45)));
        assertThat(open.delta()).isNegative().isEqualTo(open.to() - open.from());
        assertThat(open.significance()).isLessThanOrEqualTo(1e-6);
        assertThat(open.posts()).isEqualTo(open.posts());
        assertThat(open.baselinePosts()).isEqualTo(30L * PER_MINUTE);
        assertThat(open.examples()).isNotEmpty();
        assertThat(whole.get(1).id()).isEqualTo(open.id());
        assertThat(whole.get(1).resolvedAt()).isAfter(open.openedAt());
    }

    @Test
    void namesTheThemeThatMovedIt() {
        List<Swing> swings = swings(minute -> minute < 40 ? 0.7 : 0.1, 60);

        assertThat(of(swings, WindowKey.ALL, WindowKey.ALL).get(0).cause())
                .extracting(Swing.Cause::theme)
                .containsExactly("safety");
    }

    @Test
    void staysCalmWhileNothingChanges() {
        assertThat(swings(minute -> 0.5, 70)).isEmpty();
    }

    @Test
    void staysCalmWhenVolumeAloneChanges() {
        try (TopologyUnderTest topology = new TopologyUnderTest().follow(Samples.FERRY)) {
            for (int minute = 0; minute < 60; minute++) {
                sendMinute(topology, minute, 0.5, minute < 40 ? PER_MINUTE : 4 * PER_MINUTE);
            }
            topology.endRun();
            assertThat(topology.swings()).isEmpty();
        }
    }

    @Test
    void doesNotJudgeAHandfulOfPosts() {
        try (TopologyUnderTest topology = new TopologyUnderTest().follow(Samples.FERRY)) {
            for (int minute = 0; minute < 60; minute++) {
                sendMinute(topology, minute, minute < 40 ? 1 : 0, 3);
            }
            topology.endRun();
            assertThat(topology.swings()).isEmpty();
        }
    }

    @Test
    void givesTheSameSwingsWheneverTheSamePostsAreReplayed() {
        List<Swing> first = swings(minute -> minute < 40 ? 0.7 : 0.1, 90);
        List<Swing> second = swings(minute -> minute < 40 ? 0.7 : 0.1, 90);

        assertThat(second).isNotEmpty().isEqualTo(first);
    }

    private interface Share {
        double at(int minute);
    }

    private static List<Swing> swings(Share good, int minutes) {
        try (TopologyUnderTest topology = new TopologyUnderTest().follow(Samples.FERRY)) {
            for (int minute = 0; minute < minutes; minute++) {
                sendMinute(topology, minute, good.at(minute), PER_MINUTE);
            }
            topology.endRun();
            return new ArrayList<>(topology.swings());
        }
    }

    private static void sendMinute(TopologyUnderTest topology, int minute, double good, int posts) {
        for (int i = 0; i < posts; i++) {
            boolean isGood = i < good * posts;
            topology.send(Samples.post(
                            minute + "-" + i,
                            "author-" + i,
                            Duration.ofMinutes(minute).plusMillis(i),
                            isGood ? "a good ferry" : "a bad safe ferry")
                    .build());
        }
        topology.passTime(Duration.ofMillis(500));
    }

    private static List<Swing> of(List<Swing> swings, String platform, String theme) {
        return swings.stream()
                .filter(swing ->
                        swing.platform().equals(platform) && swing.theme().equals(theme))
                .toList();
    }
}
