// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.Post;
import io.groundswell.events.SentimentWindow;
import io.groundswell.events.Story;
import io.groundswell.events.WindowKey;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Holds windows against the {@link Oracle}. */
final class OracleComparison {

    private OracleComparison() {}

    /** Every expected window is there with its exact figures, closed; whatever else is there is empty. */
    static void assertEqual(Map<WindowKey, SentimentWindow> actual, List<Post> log, List<Story> stories) {
        Map<WindowKey, Oracle.Figures> expected = Oracle.windows(log, stories, StreamSettings.DEFAULT_WINDOWS);
        Map<WindowKey, Oracle.Figures> found = new TreeMap<>(Comparator.comparing(WindowKey::toString));
        Map<WindowKey, WindowFigures> exact = new HashMap<>();
        actual.forEach((key, window) -> {
            Oracle.Figures figures = figures(WindowFigures.of(window));
            if (!figures.equals(Oracle.Figures.NONE)) {
                found.put(key, figures);
                exact.put(key, WindowFigures.of(window));
            }
        });
        // Themes are scored by clause, which the oracle does not know: a WordModel text is one clause.
        assertThat(found).isEqualTo(expected);
        assertThat(exact).isEqualTo(expected(log, stories)); // to the last digit, and with the leading themes
        assertThat(actual.values()).allMatch(window -> window.status() == SentimentWindow.Status.CLOSED);
    }

    private static Map<WindowKey, WindowFigures> expected(List<Post> log, List<Story> stories) {
        WindowOracle oracle = new WindowOracle(StreamSettings.DEFAULT_WINDOWS, stories, new WordModel());
        log.forEach(post -> oracle.add(post, post.observedAt()));
        return oracle.windows();
    }

    static Oracle.Figures figures(WindowFigures window) {
        return new Oracle.Figures(
                window.negative(),
                window.neutral(),
                window.positive(),
                window.reposts(),
                window.remarks(),
                window.unscored(),
                Math.round(window.mean() * window.posts() * 1e6));
    }
}
