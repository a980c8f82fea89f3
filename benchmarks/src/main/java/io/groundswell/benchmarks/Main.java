// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The measurements of the whole flow. Those of parts are JMH's. */
@Command(
        name = "benchmarks/run",
        mixinStandardHelpOptions = true,
        description = "Measures the whole flow on a broker in this process.",
        subcommands = {
            Pipeline.class,
            Latency.class,
            Throughput.class,
            WindowCost.class,
            StoryCount.class,
            HotStory.class,
            AgainstDsl.class,
            StateCost.class,
            ParseCost.class,
            EngineSpeed.class,
            FullSpeed.class,
            Live.class,
            Jetstream.class,
            PageLoad.class,
            PolarityCost.class
        })
final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }
}
