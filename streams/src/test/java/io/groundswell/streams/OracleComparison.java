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

    private final Map<WindowKey, Oracle.Figures> expected;
    private final Map<WindowKey, WindowFigures> exact;

    OracleComparison(List<Post> log, List<Story> stories) {
        expected = Oracle.windows(log, stories, StreamSettings.DEFAULT_WINDOWS);
        WindowOracle oracle = new WindowOracle(StreamSettings.DEFAULT_WINDOWS, stories, new WordModel());
        log.forEach(post -> oracle.add(post, post.observedAt()));
        exact = oracle.windows();
    }

    static void assertEqual(Map<WindowKey, SentimentWindow> actual, List<Post> log, List<Story> stories) {
        new OracleComparison(log, stories).assertEqual(actual);
    }

    /** Every expected window is there with its exact figures, closed; whatever else is there is empty. */
    void assertEqual(Map<WindowKey, SentimentWindow> actual) {
        Map<WindowKey, Oracle.Figures> found = new TreeMap<>(Comparator.comparing(WindowKey::toString));
        Map<WindowKey, WindowFigures> foundExactly = new HashMap<>();
        actual.forEach((key, window) -> {
            WindowFigures figures = WindowFigures.of(window);
            if (!figures(figures).equals(Oracle.Figures.NONE)) {
                found.put(key, figures(figures));
                foundExactly.put(key, figures);
            }
        });
        // Themes are scored by clause, which the oracle does not know: a WordModel text is one clause.
        assertThat(found).isEqualTo(expected);
        assertThat(foundExactly).isEqualTo(exact); // to the last digit, and with the leading themes
        assertThat(actual.values()).allMatch(window -> window.status() == SentimentWindow.Status.CLOSED);
    }

    static Oracle.Figures figures(WindowFigures window) {
        return new Oracle.Figures(
                window.negative(),
                window.neutral(),
                window.positive(),
                window.reposts(),
                window.likes(),
                window.remarks(),
                window.unscored(),
                Math.round(window.mean() * window.posts() * 1e6));
    }
}
