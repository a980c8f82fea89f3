// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.WindowKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowChoiceTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-03-02T00:00:00Z");
    private static final Duration MINUTES = Duration.ofMinutes(5);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofHours(24);

    @Test
    void holdsAsMuchOfTheStoryAsReachesItsMostRecentPost() {
        List<WindowKey> windows = windowsOfPostsAt(at(10, 7), at(14, 31));

        WindowChoice choice = WindowChoice.of(windows, new Period.Latest()).orElseThrow();

        assertThat(choice).isEqualTo(new WindowChoice(at(15, 0).minus(DAY), at(15, 0), DAY));
    }

    @Test
    void fallsBackToSmallerWindowsWhileThereAreNoLargerOnes() {
        List<WindowKey> windows = windowsOfPostsAt(at(10, 7)).stream()
                .filter(key -> key.size().equals(MINUTES))
                .toList();

        WindowChoice choice = WindowChoice.of(windows, new Period.Latest()).orElseThrow();

        assertThat(choice.size()).isEqualTo(MINUTES);
    }

    @Test
    void leavesOutWhatWasSaidAfterTheInstant() {
        List<WindowKey> windows = windowsOfPostsAt(at(10, 7), at(14, 31));

        WindowChoice choice =
                WindowChoice.of(windows, new Period.At(at(12, 30))).orElseThrow();

        assertThat(choice.to()).isEqualTo(at(11, 0));
        assertThat(choice.size()).isEqualTo(DAY);
    }

    @Test
    void hasNothingToChooseBeforeTheStoryBegan() {
        List<WindowKey> windows = windowsOfPostsAt(at(10, 7));

        assertThat(WindowChoice.of(windows, new Period.At(at(10, 0)))).isEmpty();
        assertThat(WindowChoice.of(List.of(), new Period.Latest())).isEmpty();
        assertThat(WindowChoice.of(List.of(), new Period.Between(at(1, 0), at(2, 0))))
                .isEmpty();
    }

    @Test
    void fillsASpanWithTheLargestWindowsThatFit() {
        List<WindowKey> windows = windowsOfPostsAt(at(10, 7), at(14, 31));

        WindowChoice choice = WindowChoice.of(windows, new Period.Between(at(9, 0), at(15, 0)))
                .orElseThrow();

        assertThat(choice).isEqualTo(new WindowChoice(at(9, 0), at(15, 0), HOUR));
        assertThat(windows.stream().filter(choice::holds).map(WindowKey::end)).containsExactly(at(11, 0), at(15, 0));
    }

    @Test
    void growsASpanThatNoWindowsFillExactly() {
        List<WindowKey> windows = windowsOfPostsAt(at(10, 7), at(14, 31));

        WindowChoice choice = WindowChoice.of(
                        windows,
                        new Period.Between(at(10, 1).plusMillis(1), at(10, 8).plusMillis(1)))
                .orElseThrow();

        assertThat(choice).isEqualTo(new WindowChoice(at(9, 59), at(10, 9), MINUTES));
    }

    @Test
    void neverCountsAPostTwice() {
        List<WindowKey> windows = windowsOfPostsAt(at(10, 7));

        for (int minutes = 1; minutes < 200; minutes++) {
            Period span = new Period.Between(at(10, 7).minusSeconds(60L * minutes), at(11, 30));
            WindowChoice choice = WindowChoice.of(windows, span).orElseThrow();

            assertThat(windows.stream().filter(choice::holds)).hasSize(1);
        }
    }

    private static Instant at(int hour, int minute) {
        return MIDNIGHT.plusSeconds(3600L * hour + 60L * minute);
    }

    /** As the topology makes them: 5 minutes every minute, an hour every 5 minutes, a day every hour. */
    private static List<WindowKey> windowsOfPostsAt(Instant... posts) {
        List<WindowKey> windows = new ArrayList<>();
        add(windows, MINUTES, Duration.ofMinutes(1), posts);
        add(windows, HOUR, Duration.ofMinutes(5), posts);
        add(windows, DAY, HOUR, posts);
        return windows.stream().distinct().toList();
    }

    private static void add(List<WindowKey> windows, Duration size, Duration slide, Instant... posts) {
        for (Instant post : posts) {
            long step = slide.toSeconds();
            Instant end = Instant.ofEpochSecond(Math.floorDiv(post.getEpochSecond(), step) * step + step);
            for (; !end.minus(size).isAfter(post); end = end.plus(slide)) {
                windows.add(new WindowKey("bridge", "x", WindowKey.ALL, size, end));
            }
        }
    }
}
