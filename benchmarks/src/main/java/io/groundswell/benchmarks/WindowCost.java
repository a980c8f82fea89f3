// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import io.groundswell.streams.StreamSettings;
import io.groundswell.streams.WindowSpec;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What a post costs with long windows, against short ones. */
@Command(
        name = "windows",
        mixinStandardHelpOptions = true,
        description = "The cost of a post with 24-hour windows alone against 5-minute windows alone.")
final class WindowCost implements Callable<Integer> {

    private static final double GOAL = 1.2;

    @Mixin
    private Load load = new Load(300_000);

    @Override
    public Integer call() throws Exception {
        load.check();
        List<WindowSpec> windows = StreamSettings.DEFAULT_WINDOWS;
        WindowSpec shortest = windows.get(0);
        WindowSpec longest = windows.get(windows.size() - 1);
        try (Machine machine = Machine.start()) {
            load.begin(machine, topology(shortest), topology(longest));
            Backlog backlog = load.send(machine, "windows", 1, PostMix.even(load.seed, load.posts, 1));
            Comparison rates = Comparison.of(
                    number -> drain(machine, backlog, shortest, number),
                    number -> drain(machine, backlog, longest, number));
            double cost = 1 / rates.worse();
            load.say("%s against %s: %s", longest.size(), shortest.size(), rates.line());
            load.goal(
                    String.format(
                            Locale.ROOT, "cost of a post, %s against %s: %.2f", longest.size(), shortest.size(), cost),
                    "<= " + GOAL,
                    cost <= GOAL);
        }
        return 0;
    }

    private Contender topology(WindowSpec window) {
        return new Groundswell(List.of(window), load.threads);
    }

    private Drain drain(Machine machine, Backlog backlog, WindowSpec window, int number)
            throws IOException, InterruptedException {
        Drain drain = load.drain(machine, backlog, topology(window), "benchmark-windows-" + number);
        load.say("%-8s %s", window.size(), load.line(drain));
        return drain;
    }
}
