// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.app.replay.FinalWindows;
import io.groundswell.events.Platform;
import io.groundswell.events.Story;
import io.groundswell.events.Topics;
import io.groundswell.summary.MarkdownSummary;
import io.groundswell.summary.Period;
import io.groundswell.summary.SummaryReader;
import java.io.PrintWriter;
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
        ResultTable.print(
                FinalWindows.in(client, Topics.DEFAULT_PREFIX).fullest(),
                ResultTable.swings(client, Topics.DEFAULT_PREFIX),
                out);
        printSummaries(out);
        out.flush();
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
