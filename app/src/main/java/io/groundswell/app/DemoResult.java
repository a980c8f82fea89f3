// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.events.Platform;
import io.groundswell.events.SentimentWindow;
import io.groundswell.events.Story;
import io.groundswell.events.Swing;
import io.groundswell.events.TopicReader;
import io.groundswell.events.Topics;
import io.groundswell.events.WindowKey;
import io.groundswell.summary.MarkdownSummary;
import io.groundswell.summary.Period;
import io.groundswell.summary.SummaryReader;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a demo has come to, read from the topics as any user could: a table, the swings, the summary of each story. */
final class DemoResult {

    private final Map<String, Object> client;
    private final List<Story> stories;
    private final boolean voices;

    DemoResult(Map<String, Object> client, List<Story> stories, boolean voices) {
        this.client = client;
        this.stories = stories;
        this.voices = voices;
    }

    void print(PrintWriter out) {
        printWindows(out);
        printSwings(out);
        printSummaries(out);
        out.flush();
    }

    /** Of each series and size the window that holds most posts: what the crowd as a whole has said. */
    private void printWindows(PrintWriter out) {
        Map<WindowKey, SentimentWindow> latest = new HashMap<>();
        TopicReader.read(
                client,
                Topics.DEFAULT_PREFIX,
                Topics.WINDOWS,
                record -> {
                    if (record.value() != null) {
                        latest.put(record.key(), record.value());
                    }
                },
                (record, reason) -> {});
        Map<String, SentimentWindow> fullest = new HashMap<>();
        latest.values()
                .forEach(window -> fullest.merge(
                        String.join(
                                "|",
                                window.story(),
                                window.platform(),
                                window.theme(),
                                window.size().toString()),
                        window,
                        (a, b) -> BY_POSTS.compare(a, b) >= 0 ? a : b));
        out.println();
        out.println("The fullest windows");
        out.println(WindowTable.header());
        fullest.values().stream()
                .filter(window -> window.theme().equals(WindowKey.ALL)
                        || (window.platform().equals(WindowKey.ALL)
                                && window.size().toHours() >= 24))
                .sorted(Comparator.comparing(SentimentWindow::story)
                        .thenComparing(SentimentWindow::size, Comparator.reverseOrder())
                        .thenComparing(SentimentWindow::theme)
                        .thenComparing(SentimentWindow::platform))
                .forEach(window -> out.println(WindowTable.line(window)));
    }

    private static final Comparator<SentimentWindow> BY_POSTS = Comparator.comparingLong(SentimentWindow::posts)
            .thenComparing(SentimentWindow::end, Comparator.reverseOrder());

    private void printSwings(PrintWriter out) {
        Map<String, Swing> swings = new LinkedHashMap<>();
        TopicReader.read(
                client,
                Topics.DEFAULT_PREFIX,
                Topics.SWINGS,
                record -> {
                    if (record.value() != null) {
                        swings.put(record.key(), record.value());
                    }
                },
                (record, reason) -> {});
        out.println();
        out.println(swings.isEmpty() ? "No swings" : "Swings");
        swings.values().stream()
                .sorted(Comparator.comparing(Swing::openedAt).thenComparing(Swing::id))
                .forEach(swing -> out.println(SwingLine.of(swing)));
    }

    private void printSummaries(PrintWriter out) {
        SummaryReader reader = new SummaryReader(client, Topics.DEFAULT_PREFIX);
        for (Story story : stories) {
            out.println();
            out.print(MarkdownSummary.of(
                    reader.summarize(story.id(), List.of(Platform.values()), new Period.Latest(), voices)));
        }
    }
}
