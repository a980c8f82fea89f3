// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How much state posts leave behind, and how long a topology that has lost it needs to get it back. */
@Command(
        name = "state",
        mixinStandardHelpOptions = true,
        description = "State on disk and in changelogs for a million posts, and the time to restore it after a crash.")
final class StateCost implements Callable<Integer> {

    private static final double MILLION = 1e6;
    private static final String APPLICATION = "benchmark-state";

    @Mixin
    private Load load = new Load(1_000_000);

    @Option(names = "--stories", defaultValue = "1", description = "That posts are about (default: ${DEFAULT-VALUE}).")
    private int stories;

    @Override
    public Integer call() throws Exception {
        load.check();
        load.require(stories >= 1, "--stories must be at least 1: was " + stories);
        try (Machine machine = Machine.start()) {
            Contender topology = Groundswell.withAllWindows(load.threads);
            load.begin(machine, topology);
            Backlog backlog = load.send(machine, "state", stories, PostMix.even(load.seed, load.posts, stories));
            Drain drain = load.drain(machine, backlog, topology, APPLICATION);
            load.say("%s", load.line(drain));
            report(drain, machine.stored(APPLICATION + "-"));
            report(Restore.of(machine, backlog, topology, APPLICATION, load.overrides()));
        }
        return 0;
    }

    private void report(Drain drain, Map<String, Long> stored) {
        double millions = drain.posts() / MILLION;
        load.say("for each million posts:");
        load.say("  %-30s %10.1f MiB on disk", "stores", mebibytes(drain.stateBytes()) / millions);
        new TreeMap<>(stored).forEach((topic, bytes) -> {
            Written written = drain.written().getOrDefault(topic, Written.NOTHING);
            load.say(
                    "  %-30s %10.1f MiB kept by the broker, %10.1f MiB and %,12.0f records written",
                    topic.substring(APPLICATION.length() + 1),
                    mebibytes(bytes) / millions,
                    mebibytes(written.bytes()) / millions,
                    written.records() / millions);
        });
        load.say(
                "  %-30s %10.1f MiB and %,12.0f records written",
                "all changelogs",
                mebibytes(drain.changelogs().bytes()) / millions,
                drain.changelogs().records() / millions);
    }

    private void report(Restore restore) {
        load.say("restored without its state in %.1f s:", Load.seconds(restore.time()));
        restore.stores()
                .forEach((store, read) -> load.say(
                        "  %-30s %,12d records %10.1f MiB, from %5.1f s to %5.1f s",
                        store,
                        read.records(),
                        mebibytes(read.bytes()),
                        Load.seconds(read.first()),
                        Load.seconds(read.last())));
    }

    private static double mebibytes(long bytes) {
        return bytes / (double) (1 << 20);
    }
}
