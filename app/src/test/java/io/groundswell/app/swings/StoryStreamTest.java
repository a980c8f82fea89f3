// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.swings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.groundswell.app.swings.Scene.Happening;
import io.groundswell.events.SentimentWindow;
import io.groundswell.events.WindowKey;
import io.groundswell.streams.swing.SwingRule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryStreamTest {

    private static final int FROM = 300;

    @Test
    void doesWhatItsSceneSays() {
        assertThat(net(Happening.NONE, 0)).isCloseTo(0, within(0.02));
        assertThat(net(Happening.SHIFT, -0.2)).isCloseTo(-0.2, within(0.02));
        assertThat(net(Happening.SHIFT, -0.4)).isCloseTo(-0.4, within(0.02));
        assertThat(net(Happening.THEME_SHIFT, -0.2)).isCloseTo(-0.2, within(0.02));
        assertThat(net(Happening.MIX, -0.15)).isCloseTo(-0.15, within(0.02));
        assertThat(net(Happening.SURGE, 5)).isCloseTo(0, within(0.02));
    }

    @Test
    void platformsAddUpToAll() {
        List<SentimentWindow> windows = new StoryStream(Scene.calm(100, 0.5), 0, 1).next();

        // Three platforms, all among them, of four themes and all: less those of which nobody spoke.
        assertThat(windows).hasSizeBetween(10, 15);
        assertThat(windows.get(windows.size() - 1).platform()).isEqualTo(WindowKey.ALL);
        assertThat(posts(windows, "x") + posts(windows, "bluesky")).isEqualTo(posts(windows, WindowKey.ALL));
    }

    @Test
    void aSeedTellsAStory() {
        Scene scene = Scene.calm(100, 0.5).restless(0.1, 0.05);

        assertThat(new StoryStream(scene, 0, 7).next()).isEqualTo(new StoryStream(scene, 0, 7).next());
    }

    /** What all of this is for, in small: no alarm while nothing happens, and soon one when it does. */
    @Test
    void contendersSeeIt() {
        Scene calm = Scene.calm(100, 0.5);
        Scene shift = calm.with(Happening.SHIFT, -0.4);

        assertThat(Trials.sum(Trials.falseAlarms(calm, FROM, 600, 1, 1, StoryStreamTest::ours))
                        .count())
                .isZero();
        assertThat(Trials.found(shift, 10, 1, StoryStreamTest::ours).within(3)).isEqualTo(1);
        assertThat(Trials.found(shift, 10, 1, () -> MovingWindows.oneAgainstOne(0.9))
                        .within(3))
                .isZero();
    }

    private static double net(Happening happening, double size) {
        StoryStream stream = new StoryStream(Scene.calm(400, 0.5).with(happening, size), FROM, 3);
        List<SentimentWindow> whole = new ArrayList<>();
        for (int i = 0; i < FROM + 30; i++) {
            List<SentimentWindow> windows = stream.next();
            if (i >= FROM) {
                windows.stream()
                        .filter(window -> window.platform().equals(WindowKey.ALL)
                                && window.theme().equals(WindowKey.ALL))
                        .forEach(whole::add);
            }
        }
        double balance = whole.stream()
                .mapToLong(window -> window.positive() - window.negative())
                .sum();
        return balance / whole.stream().mapToLong(SentimentWindow::posts).sum();
    }

    private static long posts(List<SentimentWindow> windows, String platform) {
        return windows.stream()
                .filter(window ->
                        window.platform().equals(platform) && window.theme().equals(WindowKey.ALL))
                .mapToLong(SentimentWindow::posts)
                .sum();
    }

    private static Contender ours() {
        return new OurDetector(SwingRule.DEFAULT);
    }
}
