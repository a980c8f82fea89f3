// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.events.Json;
import io.groundswell.events.SentimentWindow;
import io.groundswell.events.Topics;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the rolling aggregates. */
@Command(
        name = "windows",
        mixinStandardHelpOptions = true,
        description = "Prints the rolling aggregates from their topic: net sentiment (the share of positive posts less"
                + " that of negative ones) with its 95 %% interval, and the counts that it rests on.")
final class WindowsCommand implements Callable<Integer> {

    private static final Comparator<SentimentWindow> ORDER = Comparator.comparing(SentimentWindow::end)
            .thenComparing(SentimentWindow::size)
            .thenComparing(SentimentWindow::story)
            .thenComparing(SentimentWindow::platform)
            .thenComparing(SentimentWindow::theme);

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private KafkaOptions kafka;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private WindowOptions wanted;

    @Option(
            names = "--last",
            defaultValue = "40",
            description = "How many of the latest windows to print; 0 for all (default: ${DEFAULT-VALUE}).")
    private int last;

    @Option(names = "--json", description = "One JSON object a line, as in the topic.")
    private boolean json;

    @Option(names = "--follow", description = "Go on with every update, until Ctrl-C.")
    private boolean follow;

    @Override
    public Integer call() throws IOException {
        LatestRecords.show(kafka, Topics.WINDOWS, follow, wanted::wants, this::printLatest, this::print);
        return 0;
    }

    private void printLatest(Collection<SentimentWindow> latest) {
        List<SentimentWindow> sorted = latest.stream().sorted(ORDER).toList();
        if (sorted.isEmpty()) {
            spec.commandLine().getErr().println("No windows yet" + (follow ? "; waiting." : "."));
        }
        if (!json) {
            out().println(WindowTable.header());
        }
        int skipped = last == 0 ? 0 : Math.max(0, sorted.size() - last);
        sorted.subList(skipped, sorted.size()).forEach(this::print);
        if (skipped > 0) {
            spec.commandLine().getErr().println(skipped + " earlier windows are not shown (--last 0 shows all)");
        }
        out().flush();
    }

    private void print(SentimentWindow window) {
        out().println(json ? Json.MAPPER.writeValueAsString(window) : WindowTable.line(window));
        out().flush();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
