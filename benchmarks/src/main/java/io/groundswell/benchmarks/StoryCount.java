// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What following more stories costs: in the match alone, and in the topology. */
@Command(
        name = "stories",
        mixinStandardHelpOptions = true,
        description = "The match alone and the topology with 1, 10 and 1,000 stories.")
final class StoryCount implements Callable<Integer> {

    @Mixin
    private Load load = new Load(300_000);

    @Option(
            names = "--stories",
            split = ",",
            defaultValue = "1,10,1000",
            description = "How many are followed, in turn (default: ${DEFAULT-VALUE}).")
    private List<Integer> counts = List.of();

    @Option(
            names = "--match-seconds",
            defaultValue = "5",
            description = "That the match alone is measured with each, after as many of warm-up (default:"
                    + " ${DEFAULT-VALUE}).")
    private int matchSeconds;

    @Override
    public Integer call() throws Exception {
        load.check();
        load.require(counts.stream().allMatch(count -> count >= 1), "--stories must be at least 1: was " + counts);
        load.require(matchSeconds >= 1, "--match-seconds must be at least 1: was " + matchSeconds);
        for (int count : counts) {
            load.say("%,5d stories: the match alone takes %,.0f ns a post", count, match(count));
        }
        try (Machine machine = Machine.start()) {
            load.begin(machine, Groundswell.withAllWindows(load.threads));
            for (int count : counts) {
                drain(machine, count, 1, "all posts about one");
                if (count > 1) {
                    drain(machine, count, count, "posts about all");
                }
            }
        }
        return 0;
    }

    private void drain(Machine machine, int followed, int about, String spread)
            throws IOException, InterruptedException {
        String name = "stories-" + followed + "-" + about;
        Backlog backlog = load.send(machine, name, followed, PostMix.even(load.seed, load.posts, about));
        Drain drain = load.drain(machine, backlog, Groundswell.withAllWindows(load.threads), "benchmark-" + name);
        load.say("%,5d stories, %-20s %s", followed, spread, load.line(drain));
    }

    /** Nanoseconds a post, in a JVM of its own. */
    private double match(int stories) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(String.format(Locale.ROOT, "%s\\.find", MatchBenchmark.class.getSimpleName()))
                        .param("stories", String.valueOf(stories))
                        .warmupIterations(1)
                        .warmupTime(TimeValue.seconds(matchSeconds))
                        .measurementIterations(1)
                        .measurementTime(TimeValue.seconds(matchSeconds))
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .runSingle()
                .getPrimaryResult()
                .getScore();
    }
}
