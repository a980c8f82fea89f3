// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.app.replay.FoundRun;
import io.groundswell.app.replay.Run;
import io.groundswell.app.replay.Runs;
import io.groundswell.events.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows and deletes what replays have left. */
@Command(
        name = "runs",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Shows the runs that replays have left in Kafka, and deletes them.")
final class RunsCommand implements Runnable {

    static final String STATE = ".groundswell/runs";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? runs list or runs delete");
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description =
                    "Lists the runs: what they are doing, their posts, what is left of these to process, topics, size.")
    int list(@Mixin KafkaOptions kafka, @Option(names = "--json", description = "One JSON object a line.") boolean json)
            throws IOException, InterruptedException {
        List<FoundRun> runs = new Runs(kafka.client(), kafka.prefix()).list();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            runs.forEach(run -> out.println(Json.MAPPER.writeValueAsString(run)));
        } else if (runs.isEmpty()) {
            spec.commandLine().getErr().println("No runs.");
        } else {
            out.printf(
                    Locale.ROOT, "%-24s %-11s %12s %12s %6s %9s%n", "run", "state", "posts", "left", "topics", "MiB");
            runs.forEach(run -> out.printf(
                    Locale.ROOT,
                    "%-24s %-11s %,12d %,12d %6d %,9.1f%n",
                    run.name(),
                    run.state().name().toLowerCase(Locale.ROOT),
                    run.posts(),
                    run.left(),
                    run.topics(),
                    run.bytes() / (double) (1 << 20)));
        }
        out.flush();
        return 0;
    }

    @Command(
            name = "delete",
            mixinStandardHelpOptions = true,
            description =
                    "Deletes runs: their topics, their consumer groups, and what is kept of them on this machine.")
    int delete(
            @Mixin KafkaOptions kafka,
            @Option(
                            names = "--state",
                            paramLabel = "DIR",
                            defaultValue = STATE,
                            description = "Where replays keep their stores (default: ${DEFAULT-VALUE}).")
                    Path state,
            @Parameters(paramLabel = "NAME", arity = "1..*", description = "Of the runs.") List<String> names)
            throws IOException, InterruptedException {
        List<Run> wanted;
        try {
            wanted = names.stream().map(name -> new Run(name, kafka.prefix())).toList();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        Runs runs = new Runs(kafka.client(), kafka.prefix());
        boolean found = true;
        for (Run run : wanted) {
            int topics = runs.delete(run);
            Path folder = state.resolve(run.name());
            boolean local = Files.isDirectory(folder);
            if (local) {
                new TemporaryFolder(folder).close();
            }
            if (topics == 0 && !local) {
                found = false;
                spec.commandLine().getErr().println("no run " + run.name());
            } else {
                spec.commandLine().getOut().println("deleted " + run.name() + ": " + topics + " topics");
            }
        }
        spec.commandLine().getOut().flush();
        return found ? 0 : 1;
    }
}
