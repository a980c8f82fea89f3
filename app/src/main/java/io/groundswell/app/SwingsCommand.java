// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.events.Json;
import io.groundswell.events.Swing;
import io.groundswell.events.Topics;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.Comparator;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the swings. */
@Command(
        name = "swings",
        mixinStandardHelpOptions = true,
        description = "Prints the swings from their topic: when net sentiment changed by more than chance, from what to"
                + " what, and which themes moved it.")
final class SwingsCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private KafkaOptions kafka;

    @Option(names = "--story", description = "Only this story.")
    private @Nullable String story;

    @Option(names = "--json", description = "One JSON object a line, as in the topic.")
    private boolean json;

    @Option(names = "--follow", description = "Go on with every swing that opens or resolves, until Ctrl-C.")
    private boolean follow;

    @Override
    public Integer call() throws IOException {
        LatestRecords.show(
                kafka,
                Topics.SWINGS,
                follow,
                swing -> story == null || story.equals(swing.story()),
                this::printLatest,
                this::print);
        return 0;
    }

    private void printLatest(Collection<Swing> swings) {
        if (swings.isEmpty()) {
            spec.commandLine().getErr().println("No swings" + (follow ? " yet; waiting." : "."));
        }
        swings.stream().sorted(Comparator.comparing(Swing::openedAt)).forEach(this::print);
    }

    private void print(Swing swing) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? Json.MAPPER.writeValueAsString(swing) : SwingLine.of(swing));
        out.flush();
    }
}
