// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import io.groundswell.app.sample.SampleArchive;
import io.groundswell.events.Platform;
import io.groundswell.events.Post;
import io.groundswell.events.SentimentWindow;
import io.groundswell.events.Story;
import io.groundswell.events.WindowKey;
import io.groundswell.ingest.IngestMeters;
import io.groundswell.ingest.PostProducer;
import io.groundswell.ingest.ProducerSettings;
import io.groundswell.streams.SentimentStreams;
import io.groundswell.streams.StreamSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** From when a post is due until a reader of committed records sees the first window that counts it. */
@Command(
        name = "latency",
        mixinStandardHelpOptions = true,
        description = "From a post to the first visible window that counts it, at a steady pace, without scoring.")
final class Latency implements Callable<Integer> {

    private static final int LANES = 8;
    private static final String LANE = "lane-";
    private static final Duration LONGEST_WINDOW = Duration.ofHours(24);
    private static final long GOAL_MILLIS = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--rate", defaultValue = "200", description = "Posts a second (default: ${DEFAULT-VALUE}).")
    private int rate;

    @Option(names = "--seconds", defaultValue = "30", description = "That are measured (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--warm-up",
            defaultValue = "15",
            description = "Seconds before that are not (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(
            names = "--update-interval",
            description = "How often an open window is sent (default: the topology's own, ${DEFAULT-VALUE}).")
    private Duration updateInterval = StreamSettings.DEFAULT.updateInterval();

    @Override
    public Integer call() throws Exception {
        require(rate >= 1, "--rate must be at least 1: was " + rate);
        require(seconds >= 1, "--seconds must be at least 1: was " + seconds);
        require(warmUp >= 0, "--warm-up must not be negative: was " + warmUp);
        StreamSettings settings = StreamSettings.DEFAULT
                .named("benchmark-latency", "latency.")
                .withTimes(StreamSettings.DEFAULT.grace(), updateInterval, StreamSettings.DEFAULT.idle());
        try (Machine machine = Machine.start()) {
            report(measure(machine, settings.withResources(machine.state("latency"), settings.threads())), settings);
        }
        return 0;
    }

    private long[] measure(Machine machine, StreamSettings settings) throws Exception {
        machine.prepare(settings, stories());
        int posts = rate * (warmUp + seconds);
        Duration pace = Duration.ofSeconds(1).dividedBy(rate);
        try (SentimentStreams streams = machine.stream(settings, new ConstantModel(), new SimpleMeterRegistry())) {
            Sightings sightings = new Sightings(LANES, System.nanoTime() + TimeUnit.SECONDS.toNanos(1), pace, posts);
            try (WindowReader reader = WindowReader.follow(
                    machine.client(), settings.prefix(), (window, nanos) -> see(window, nanos, sightings))) {
                send(machine, settings, sightings, posts);
                sightings.awaitAll(PATIENCE);
            }
            return sightings.from(rate * warmUp);
        }
    }

    /** The longest windows count every post of the run, before and after the hour. */
    private static void see(SentimentWindow window, long nanos, Sightings sightings) {
        if (window.size().equals(LONGEST_WINDOW)
                && window.platform().equals(WindowKey.ALL)
                && window.theme().equals(WindowKey.ALL)) {
            sightings.saw(Integer.parseInt(window.story().substring(LANE.length())), window.posts(), nanos);
        }
    }

    private static void send(Machine machine, StreamSettings settings, Sightings sightings, int posts)
            throws IOException, InterruptedException {
        List<String> texts = SampleArchive.posts()
                .map(Post::text)
                .filter(text -> !text.isBlank())
                .toList();
        try (PostProducer producer = PostProducer.open(
                ProducerSettings.live(machine.client(), settings.prefix()),
                new IngestMeters(new SimpleMeterRegistry(), "benchmark"))) {
            for (int i = 0; i < posts; i++) {
                TimeUnit.NANOSECONDS.sleep(sightings.dueNanos(i) - System.nanoTime());
                producer.accept(post(i, LANE + sightings.lane(i), texts.get(i % texts.size())));
            }
        }
    }

    private static Post post(int number, String lane, String text) {
        Instant now = Instant.now();
        return Post.upsert("x:" + number, Platform.X, lane, now)
                .createdAt(now)
                .text(text)
                .lang("en")
                .stories(Set.of(lane))
                .source("benchmark")
                .build();
    }

    /** The sample story's themes in each lane, so that there are as many series as life has. */
    private static List<Story> stories() throws IOException {
        List<Story.Theme> themes = Flow.stories().get(0).themes();
        return IntStream.range(0, LANES)
                .mapToObj(lane -> new Story(LANE + lane, LANE + lane, Story.Match.NOTHING, themes))
                .toList();
    }

    private void report(long[] latencies, StreamSettings settings) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(String.format(
                Locale.ROOT,
                "%,d posts at %d/s after %d s of warm-up; updates every %d ms; %d threads, %d processors, Java %s",
                latencies.length,
                rate,
                warmUp,
                settings.updateInterval().toMillis(),
                settings.threads(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version()));
        out.println(String.format(
                Locale.ROOT,
                "from due to visible in a committed window: p50 %.0f ms, p99 %.0f ms, max %.0f ms; goal p99 <= %d ms: %s",
                millis(latencies, 0.5),
                millis(latencies, 0.99),
                millis(latencies, 1),
                GOAL_MILLIS,
                millis(latencies, 0.99) <= GOAL_MILLIS ? "met" : "missed"));
        out.flush();
    }

    private void require(boolean rule, String message) {
        if (!rule) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }

    private static double millis(long[] latencies, double share) {
        return Sightings.percentile(latencies, share) / 1e6;
    }
}
