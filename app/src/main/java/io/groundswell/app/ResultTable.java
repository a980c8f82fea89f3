// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.events.SentimentWindow;
import io.groundswell.events.Swing;
import io.groundswell.events.TopicReader;
import io.groundswell.events.Topics;
import io.groundswell.events.WindowKey;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What a run has come to, for a person: its fullest windows, and its swings. */
final class ResultTable {

    private ResultTable() {}

    /** The swings of an installation or a run, in the order in which they opened. */
    static List<Swing> swings(Map<String, Object> client, String prefix) {
        return TopicReader.latest(client, prefix, Topics.SWINGS, (record, reason) -> {}).values().stream()
                .sorted(Comparator.comparing(Swing::openedAt).thenComparing(Swing::id))
                .toList();
    }

    /** Prints the windows of all posts, those of themes only over a day and both platforms, and every swing. */
    static void print(List<SentimentWindow> fullest, List<Swing> swings, PrintWriter out) {
        out.println();
        out.println("The fullest windows");
        out.println(WindowTable.header());
        fullest.stream()
                .filter(window -> window.theme().equals(WindowKey.ALL)
                        || (window.platform().equals(WindowKey.ALL)
                                && window.size().toHours() >= 24))
                .forEach(window -> out.println(WindowTable.line(window)));
        out.println();
        out.println(swings.isEmpty() ? "No swings" : "Swings");
        swings.forEach(swing -> out.println(SwingLine.of(swing)));
    }
}
