// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import io.groundswell.events.Json;
import io.groundswell.events.Post;
import io.groundswell.events.TopicCreator;
import io.groundswell.events.Topics;
import io.groundswell.ingest.AuthorKey;
import io.groundswell.ingest.IngestMeters;
import io.groundswell.ingest.NotWanted;
import io.groundswell.ingest.PostProducer;
import io.groundswell.ingest.PostSink;
import io.groundswell.ingest.ProducerSettings;
import io.groundswell.ingest.Refusal;
import io.groundswell.ingest.archive.ArchiveInput;
import io.groundswell.ingest.archive.ArchiveOptions;
import io.groundswell.ingest.archive.ArchiveSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What reading an archive of Jetstream costs, beside what any program must do that reads JSON. */
@Command(
        name = "parse",
        mixinStandardHelpOptions = true,
        description =
                "Events a second that are read from a file of Jetstream, by one thread, beside a bare tree parse of the"
                        + " same lines; then with producing.")
final class ParseCost implements Callable<Integer> {

    private static final double GOAL = 100_000;

    @Option(
            names = "--events",
            defaultValue = "400000",
            description = "Events in the file (default: ${DEFAULT-VALUE}).")
    private int events;

    @Option(
            names = "--rounds",
            defaultValue = "3",
            description = "How often, after one to warm up (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--seed", defaultValue = "1", description = "Of the events (default: ${DEFAULT-VALUE}).")
    private long seed;

    /** Reads a file to its end. */
    @FunctionalInterface
    private interface Reading {
        void read(Path file) throws IOException, InterruptedException;
    }

    @Override
    public Integer call() throws Exception {
        Path file = Files.createTempFile("groundswell-jetstream-", ".jsonl");
        try {
            JetstreamFile.write(file, seed, events);
            say("%,d events, %,d bytes", events, Files.size(file));
            compare(file);
            try (Machine machine = Machine.start()) {
                int unused = TopicCreator.createMissing(machine.client(), Topics.DEFAULT_PREFIX, 4);
                double produced = rate(file, read -> produce(machine, read));
                say("with producing    %,10.0f events/s, the broker in the same process", produced);
            }
        } finally {
            Files.delete(file);
        }
        return 0;
    }

    /** By turns, so that what changes in the meantime weighs on both alike. */
    private void compare(Path file) throws IOException, InterruptedException {
        double bare = 0;
        double read = 0;
        for (int round = 0; round <= rounds; round++) {
            double one = rate(file, ParseCost::parse);
            double other = rate(file, ParseCost::read);
            say(
                    "%s bare tree parse %,10.0f events/s   read %,10.0f events/s",
                    round == 0 ? "warm-up" : "round  ", one, other);
            if (round > 0) {
                bare += one / rounds;
                read += other / rounds;
            }
        }
        say("read against a bare tree parse: %.2f times as fast", read / bare);
        say("goal: >= %,.0f events/s: %s, at %,.0f", GOAL, read >= GOAL ? "reached" : "missed", read);
    }

    private double rate(Path file, Reading reading) throws IOException, InterruptedException {
        long start = System.nanoTime();
        reading.read(file);
        return events / ((System.nanoTime() - start) / 1e9);
    }

    /** The least that anybody does: split into lines, and make each a tree. */
    private static void parse(Path file) throws IOException {
        long fields = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                fields += Json.MAPPER.readTree(line).size();
            }
        }
        if (fields == 0) {
            throw new IllegalStateException("events must have fields: had none");
        }
    }

    private static void read(Path file) throws IOException, InterruptedException {
        CountingSink sink = new CountingSink();
        source(file).read(sink);
        if (sink.posts == 0 || sink.refused > 0) {
            throw new IllegalStateException("all events must be sound: refused " + sink.refused);
        }
    }

    private static void produce(Machine machine, Path file) throws IOException, InterruptedException {
        try (PostProducer producer = PostProducer.open(
                ProducerSettings.live(machine.client(), Topics.DEFAULT_PREFIX),
                new IngestMeters(new SimpleMeterRegistry(), "benchmark"))) {
            source(file).read(producer);
        }
    }

    private static ArchiveSource source(Path file) {
        return ArchiveSource.of(
                ArchiveInput.of(file), ArchiveOptions.of(AuthorKey.withSalt("a salt of the benchmark")));
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    private static final class CountingSink implements PostSink {
        private long posts;
        private long refused;

        @Override
        public void accept(Post post, Runnable settled) {
            posts++;
            settled.run();
        }

        @Override
        public void refuse(Refusal refusal) {
            refused++;
        }

        @Override
        public void leave(NotWanted reason) {}

        @Override
        public void flush() {}
    }
}
