// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.groundswell.events.SentimentWindow;
import io.groundswell.events.Swing;
import io.groundswell.events.Swing.State;
import io.groundswell.events.WindowKey;
import io.groundswell.streams.swing.HeapMemory;
import io.groundswell.streams.swing.SwingDetector;
import io.groundswell.streams.swing.SwingRule;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The detector within the topology: from posts to swings. */
class DetectTest {

    private static final int PER_MINUTE = 10;
    private static final int TURNS = 40;
    private static final int RETURNS = 60;

    private static List<Swing> swings = List.of();
    private static List<SentimentWindow> windows = List.of();

    @BeforeAll
    static void process() {
        letSentimentTurnAndReturn();
    }

    /** Sentiment falls for twenty minutes, because of what people say about safety. */
    private static void letSentimentTurnAndReturn() {
        try (TopologyUnderTest topology = new TopologyUnderTest().follow(Samples.FERRY)) {
            for (int minute = 0; minute < 80; minute++) {
                sendMinute(topology, minute, minute < TURNS || minute >= RETURNS ? 0.7 : 0.1);
            }
            topology.endRun();
            swings = topology.swings();
            windows = topology.windowRecords();
        }
    }

    @Test
    void opensASwingWhereSentimentTurnsAndResolvesItOnce() {
        List<Swing> whole = swings.stream()
                .filter(swing -> swing.platform().equals(WindowKey.ALL))
                .filter(swing -> swing.theme().equals(WindowKey.ALL))
                .toList();

        assertThat(whole).extracting(Swing::state).containsExactly(State.OPEN, State.RESOLVED);
        Swing open = whole.get(0);
        assertThat(open.openedAt()).isEqualTo(Samples.START.plus(Duration.ofMinutes(TURNS + 5)));
        assertThat(open.since()).isEqualTo(Samples.START.plus(Duration.ofMinutes(TURNS)));
        assertThat(open.kind()).isEqualTo(Swing.Kind.FLIP);
        assertThat(open.delta()).isNegative().isEqualTo(open.to() - open.from());
        assertThat(open.significance()).isLessThan(1e-6);
        assertThat(open.posts()).isEqualTo(5L * PER_MINUTE);
        assertThat(open.baselinePosts()).isEqualTo((long) TURNS * PER_MINUTE);
        assertThat(open.examples()).isNotEmpty();
        assertThat(whole.get(1).id()).isEqualTo(open.id());
        assertThat(whole.get(1).resolution()).isEqualTo(Swing.Resolution.RETURNED);
    }

    @Test
    void namesTheThemeThatMovedItWithPostsThatSaySo() {
        Swing open = swings.get(0);

        assertThat(open.cause()).extracting(Swing.Cause::theme).containsExactly("safety");
        assertThat(open.cause().get(0).examples()).isNotEmpty();
        assertThat(open.platforms())
                .extracting(Swing.PlatformCause::contribution)
                .singleElement()
                .satisfies(part -> assertThat((double) part).isCloseTo(open.delta(), within(1e-9)));
    }

    /** What is told of the whole is not told again of its platform and its theme. */
    @Test
    void tellsWhatSwingsTogetherOnce() {
        assertThat(swings).extracting(Swing::group).containsOnly(swings.get(0).id());
        assertThat(swings).extracting(Swing::platform).containsOnly(WindowKey.ALL);
    }

    @Test
    void givesTheSameSwingsWheneverTheSamePostsAreReplayed() {
        List<Swing> first = swings;

        letSentimentTurnAndReturn();

        assertThat(swings).isNotEmpty().isEqualTo(first);
    }

    /** What `evaluate swings` measures is what the topology does. */
    @Test
    void saysWhatTheDetectorSaysOfTheSameWindows() {
        SwingDetector detector = new SwingDetector(SwingRule.DEFAULT, new HeapMemory());

        List<Swing> direct = windows.stream()
                .filter(SwingRule.DEFAULT::judges)
                .flatMap(window -> detector.judge(window).stream())
                .toList();

        assertThat(direct).isNotEmpty().isEqualTo(swings);
    }

    private static void sendMinute(TopologyUnderTest topology, int minute, double good) {
        for (int i = 0; i < PER_MINUTE; i++) {
            boolean isGood = i < good * PER_MINUTE;
            topology.send(Samples.post(
                            minute + "-" + i,
                            "author-" + i,
                            Duration.ofMinutes(minute).plusMillis(i),
                            isGood ? "a good ferry" : "a bad safe ferry")
                    .build());
        }
        topology.passTime(Duration.ofMillis(500));
    }
}
