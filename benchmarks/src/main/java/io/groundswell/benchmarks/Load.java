// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import io.groundswell.streams.StreamSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all measurements of a backlog have in common: how many posts, how the topology is set up, how it is told. */
final class Load {

    /** Over which throughput has to be sustained. */
    static final Duration INTERVAL = Duration.ofSeconds(10);

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--posts", description = "How many in a backlog (default: ${DEFAULT-VALUE}).")
    int posts;

    @Option(
            names = "--warm-up",
            description = "How many are worked off before the clock starts, so that code is compiled; 0 for none"
                    + " (default: ${DEFAULT-VALUE}).")
    private int warmUp = 100_000;

    @Option(names = "--seed", description = "Of the posts (default: ${DEFAULT-VALUE}).")
    long seed = 7;

    @Option(names = "--threads", description = "Of the topology (default: the processors, ${DEFAULT-VALUE}).")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--commit",
            description = "Milliseconds from one transaction to the next (default: the program's own).")
    private @Nullable Integer commit;

    @Option(
            names = "--max-poll",
            description = "Most records that a thread takes at once; the program's own is for a slow model (default:"
                    + " ${DEFAULT-VALUE}).")
    private int maxPoll = 1_000;

    @Option(
            names = "--partition-fetch",
            description = "Most bytes fetched of one partition at once (default: ${DEFAULT-VALUE}).")
    private int partitionFetch = 1 << 20;

    @Option(names = "--fetch", description = "Most bytes fetched of all at once (default: ${DEFAULT-VALUE}).")
    private int fetch = 50 << 20;

    /** @param posts unless the command line says otherwise */
    Load(int posts) {
        this.posts = posts;
    }

    /** Says under which conditions is measured, and lets each contender warm up. */
    void begin(Machine machine, Contender... contenders) throws IOException, InterruptedException {
        say(
                "%d threads, %d processors, Java %s, heap of at most %,d MiB, seed %d",
                threads,
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                Runtime.getRuntime().maxMemory() >> 20,
                seed);
        say(
                "over the program's own: %s",
                overrides().entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .sorted()
                        .collect(Collectors.joining(", ")));
        if (warmUp > 0) {
            Backlog backlog = send(machine, "warm-up", 1, PostMix.even(seed + 1, warmUp, 1));
            for (int number = 0; number < contenders.length; number++) {
                Drain drain = drain(machine, backlog, contenders[number], "benchmark-warm-up-" + number);
                say("warmed up with %,d posts in %.1f s", drain.posts(), seconds(drain.toEnd()));
            }
        }
    }

    /** Sends posts, with so many stories followed, and says how fast that went. */
    Backlog send(Machine machine, String name, int followed, PostMix mix) throws IOException, InterruptedException {
        Backlog backlog = Backlog.send(
                machine, name, StreamSettings.DEFAULT.partitions(), MadeStories.first(followed), mix.stream());
        say("%s: %s", name, backlog.line());
        return backlog;
    }

    /** Lets a contender work off a backlog and says every ten seconds how far it has come. */
    Drain drain(Machine machine, Backlog backlog, Contender contender, String applicationId)
            throws IOException, InterruptedException {
        return drain(machine, backlog, contender, applicationId, ticker());
    }

    /** The same with somebody else who watches. */
    Drain drain(Machine machine, Backlog backlog, Contender contender, String applicationId, Drain.Watcher watcher)
            throws IOException, InterruptedException {
        return Drain.of(machine, backlog, contender, applicationId, overrides(), watcher);
    }

    Ticker ticker() {
        return new Ticker(INTERVAL, this::say);
    }

    Map<String, Object> overrides() {
        Map<String, Object> overrides = new HashMap<>();
        overrides.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), maxPoll);
        overrides.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG), partitionFetch);
        overrides.put(StreamsConfig.consumerPrefix(ConsumerConfig.FETCH_MAX_BYTES_CONFIG), fetch);
        if (commit != null) {
            overrides.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, commit);
        }
        return overrides;
    }

    /** @throws ParameterException when an option is out of its range */
    void check() {
        require(posts >= 1, "--posts must be at least 1: was " + posts);
        require(warmUp >= 0, "--warm-up must not be negative: was " + warmUp);
        require(threads >= 1, "--threads must be at least 1: was " + threads);
        require(commit == null || commit >= 1, "--commit must be at least 1: was " + commit);
        require(maxPoll >= 1, "--max-poll must be at least 1: was " + maxPoll);
        require(partitionFetch >= 1, "--partition-fetch must be at least 1: was " + partitionFetch);
        require(fetch >= 1, "--fetch must be at least 1: was " + fetch);
    }

    void require(boolean rule, String message) {
        if (!rule) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }

    void say(String format, Object... arguments) {
        var out = spec.commandLine().getOut();
        out.println(String.format(Locale.ROOT, format, arguments));
        out.flush();
    }

    /** What a drain came to, in one line. */
    String line(Drain drain) {
        return String.format(
                Locale.ROOT,
                "%,10d posts %8.1f s %,10.0f posts/s; until the last window closed %.1f s, %,.0f posts/s; %,.0f µs of processor a post",
                drain.posts(),
                seconds(drain.pace().time()),
                drain.pace().rate(),
                seconds(drain.toEnd()),
                drain.rate(),
                drain.processorMicros());
    }

    /** Says a figure beside what it should be. */
    void goal(String figure, String goal, boolean met) {
        say("%s; goal %s: %s", figure, goal, met ? "met" : "missed");
    }

    static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
