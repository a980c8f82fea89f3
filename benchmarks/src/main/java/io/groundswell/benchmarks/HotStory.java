// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is left of the throughput when everybody talks about one story. */
@Command(
        name = "hot",
        mixinStandardHelpOptions = true,
        description = "Posts a second when most are about one story, against an even spread.")
final class HotStory implements Callable<Integer> {

    private static final double GOAL = 0.8;

    @Mixin
    private Load load = new Load(300_000);

    @Option(names = "--stories", defaultValue = "10", description = "In both cases (default: ${DEFAULT-VALUE}).")
    private int stories;

    @Option(
            names = "--hot",
            defaultValue = "0.9",
            description = "Share of the posts that is about the hot story (default: ${DEFAULT-VALUE}).")
    private double hot;

    @Override
    public Integer call() throws Exception {
        load.check();
        load.require(stories >= 2, "--stories must be at least 2: was " + stories);
        load.require(hot >= 0 && hot <= 1, "--hot must be from 0 to 1: was " + hot);
        try (Machine machine = Machine.start()) {
            load.begin(machine, Groundswell.withAllWindows(load.threads));
            Backlog even = load.send(machine, "even", stories, PostMix.even(load.seed, load.posts, stories));
            Backlog skewed = load.send(machine, "hot", stories, new PostMix(load.seed, load.posts, stories, hot));
            Comparison rates = Comparison.of(
                    number -> drain(machine, even, "even", number), number -> drain(machine, skewed, "hot", number));
            double left = rates.worse();
            load.say("hot against even: %s", rates.line());
            load.goal(
                    String.format(
                            Locale.ROOT, "%.0f %% on one of %d stories, against even: %.2f", 100 * hot, stories, left),
                    ">= " + GOAL,
                    left >= GOAL);
        }
        return 0;
    }

    private Drain drain(Machine machine, Backlog backlog, String name, int number)
            throws IOException, InterruptedException {
        Drain drain = load.drain(machine, backlog, Groundswell.withAllWindows(load.threads), "benchmark-hot-" + number);
        load.say("%-8s %s", name, load.line(drain));
        return drain;
    }
}
