// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Posts a second of the topology without scoring, sustained, and what it writes for each. */
@Command(
        name = "throughput",
        mixinStandardHelpOptions = true,
        description = "Posts a second that the topology works off without scoring, and what it writes for each.")
final class Throughput implements Callable<Integer> {

    private static final double GOAL = 30_000;
    private static final String APPLICATION = "benchmark-throughput";

    @Mixin
    private Load load = new Load(1_000_000);

    @Option(names = "--stories", defaultValue = "1", description = "That posts are about (default: ${DEFAULT-VALUE}).")
    private int stories;

    @Option(
            names = "--hot",
            description = "Share of the posts that is about the first story (default: an even spread).")
    private double hot = Double.NaN;

    @Option(names = "--profile", description = "Also show where the time goes (Java Flight Recorder).")
    private boolean profile;

    @Override
    public Integer call() throws Exception {
        load.check();
        load.require(stories >= 1, "--stories must be at least 1: was " + stories);
        double first = Double.isNaN(hot) ? 1.0 / stories : hot;
        load.require(first >= 0 && first <= 1, "--hot must be from 0 to 1: was " + hot);
        try (Machine machine = Machine.start()) {
            Contender topology = Groundswell.withAllWindows(load.threads);
            load.begin(machine, topology);
            Backlog backlog =
                    load.send(machine, "throughput", stories, new PostMix(load.seed, load.posts, stories, first));
            if (profile) {
                Profile running = Profile.start(load.ticker());
                report(load.drain(machine, backlog, topology, APPLICATION, running));
                running.lines().forEach(line -> load.say("%s", line));
            } else {
                report(load.drain(machine, backlog, topology, APPLICATION));
            }
        }
        return 0;
    }

    private void report(Drain drain) {
        load.say("%s", load.line(drain));
        double sustained = drain.pace().sustained(Load.INTERVAL);
        load.goal(
                String.format(Locale.ROOT, "slowest ten seconds: %,.0f posts/s", sustained),
                String.format(Locale.ROOT, ">= %,.0f", GOAL),
                sustained >= GOAL);
        WrittenTable.of(drain).forEach(line -> load.say("%s", line));
        drain.resident().ifPresent(bytes -> load.say("resident: %,d MiB", bytes >> 20));
    }
}
