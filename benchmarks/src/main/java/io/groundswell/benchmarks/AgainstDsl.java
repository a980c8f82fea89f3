// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import io.groundswell.events.Story;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Groundswell's topology beside what one would write with the DSL of Kafka Streams. */
@Command(
        name = "dsl",
        mixinStandardHelpOptions = true,
        description =
                "Groundswell's topology beside plain hopping windows of the DSL: posts a second, state, changelogs.")
final class AgainstDsl implements Callable<Integer> {

    @Mixin
    private Load load = new Load(300_000);

    @Option(names = "--stories", defaultValue = "10", description = "That posts are about (default: ${DEFAULT-VALUE}).")
    private int stories;

    @Override
    public Integer call() throws Exception {
        load.check();
        load.require(stories >= 1, "--stories must be at least 1: was " + stories);
        List<Story> followed = MadeStories.first(stories);
        try (Machine machine = Machine.start()) {
            Contender groundswell = Groundswell.withAllWindows(load.threads);
            Contender dsl = new Dsl(followed, load.threads);
            load.begin(machine, groundswell, dsl);
            Backlog backlog = load.send(machine, "dsl", stories, PostMix.even(load.seed, load.posts, stories));
            Comparison rates = Comparison.of(
                    number -> drain(machine, backlog, "DSL", dsl, number),
                    number -> drain(machine, backlog, "Groundswell", groundswell, number));
            load.say("Groundswell against DSL: %s", rates.line());
        }
        return 0;
    }

    private Drain drain(Machine machine, Backlog backlog, String name, Contender contender, int number)
            throws IOException, InterruptedException {
        Drain drain = load.drain(machine, backlog, contender, "benchmark-dsl-" + number);
        load.say("%-12s %s", name, load.line(drain));
        Written changelogs = drain.changelogs();
        load.say(
                "%-12s state %,d bytes; changelogs %,d records, %,d bytes: %.2f records and %.1f bytes a post",
                "",
                drain.stateBytes(),
                changelogs.records(),
                changelogs.bytes(),
                changelogs.records() / (double) drain.posts(),
                changelogs.bytes() / (double) drain.posts());
        if (number < 2) {
            WrittenTable.of(drain).forEach(line -> load.say("%-12s %s", "", line));
        }
        return drain;
    }
}
