// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import io.groundswell.dashboard.Dashboard;
import io.groundswell.dashboard.DashboardSettings;
import io.groundswell.events.Polarity;
import io.groundswell.events.SentimentWindow;
import io.groundswell.events.SentimentWindow.Status;
import io.groundswell.events.Story;
import io.groundswell.events.TopicCreator;
import io.groundswell.events.Topics;
import io.groundswell.events.WindowKey;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** From when a window is due in its topic until each of many open pages has it. */
@Command(
        name = "dashboard",
        mixinStandardHelpOptions = true,
        description = "From a window to every open page, at a steady pace; broker, page and readers in one process.")
final class PageLoad implements Callable<Integer> {

    private static final List<String> PLATFORMS = List.of(WindowKey.ALL, "x", "bluesky");
    private static final List<Duration> SIZES =
            List.of(Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofHours(24));
    private static final String STORY = "story";
    private static final long GOAL_MILLIS = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--pages", defaultValue = "200", description = "Open pages (default: ${DEFAULT-VALUE}).")
    private int pages;

    @Option(
            names = "--rate",
            defaultValue = "20",
            description = "Rounds of windows a second (default: ${DEFAULT-VALUE}).")
    private int rate;

    @Option(names = "--seconds", defaultValue = "20", description = "That are measured (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--warm-up", defaultValue = "10", description = "Seconds before (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Override
    public Integer call() throws Exception {
        int rounds = rate * (warmUp + seconds);
        Instant end = Instant.now().truncatedTo(ChronoUnit.HOURS);
        try (Machine machine = Machine.start();
                Producer<byte[], byte[]> producer =
                        new KafkaProducer<>(machine.client(), new ByteArraySerializer(), new ByteArraySerializer())) {
            int unused = TopicCreator.createMissing(machine.client(), Topics.DEFAULT_PREFIX, 2);
            follow(producer);
            round(producer, end, 0);
            producer.flush();
            try (Dashboard dashboard = Dashboard.open(
                    DashboardSettings.local(machine.client(), "benchmark", 0), new SimpleMeterRegistry(), () -> "")) {
                awaitReady(dashboard);
                int port = URI.create(dashboard.url()).getPort();
                try (OpenPages open = OpenPages.open(port, pages, "/events?view=" + STORY + "%7Call%7CPT1H", rounds)) {
                    long start = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
                    open.start(start, TimeUnit.SECONDS.toNanos(1) / rate);
                    for (int i = 1; i <= rounds; i++) {
                        TimeUnit.NANOSECONDS.sleep(open.dueNanos(i) - System.nanoTime());
                        round(producer, end, i);
                    }
                    open.awaitAll(PATIENCE);
                    report(open.latencies(rate * warmUp), open.bytes());
                }
            }
        }
        return 0;
    }

    private static void awaitReady(Dashboard dashboard) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!dashboard.isReady()) {
            if (System.nanoTime() - until > 0) {
                throw new IllegalStateException("the page must have read its topics within " + PATIENCE);
            }
            Thread.sleep(20);
        }
    }

    private static void follow(Producer<byte[], byte[]> producer) {
        String topic = Topics.STORIES.in(Topics.DEFAULT_PREFIX);
        Story story = new Story(STORY, "A story", Story.Match.NOTHING, List.of());
        Future<?> unused = producer.send(new ProducerRecord<>(
                topic,
                Topics.STORIES.keys().serializer().serialize(topic, STORY),
                Topics.STORIES.values().serializer().serialize(topic, story)));
    }

    /** What a post changes: the present window of each size, on its platform and on both. */
    private static void round(Producer<byte[], byte[]> producer, Instant end, int number) {
        String topic = Topics.WINDOWS.in(Topics.DEFAULT_PREFIX);
        for (Duration size : SIZES) {
            for (String platform : PLATFORMS) {
                WindowKey key = new WindowKey(STORY, platform, WindowKey.ALL, size, end);
                Future<?> unused = producer.send(new ProducerRecord<>(
                        topic,
                        Topics.WINDOWS.keys().serializer().serialize(topic, key),
                        Topics.WINDOWS.values().serializer().serialize(topic, window(key, number))));
            }
        }
    }

    /** Its count of posts tells the round. */
    private static SentimentWindow window(WindowKey key, int number) {
        long posts = OpenPages.FIRST + number;
        return SentimentWindow.of(key, Status.OPEN)
                .labelled(posts, 0, 0)
                .interval(-1, -0.99)
                .scores(-0.5, 0.1)
                .polarity(new Polarity(1, 0, 0))
                .authors(posts, -1)
                .build();
    }

    private void report(long[] latencies, long bytes) {
        PrintWriter out = spec.commandLine().getOut();
        double p99 = Sightings.percentile(latencies, 0.99) / 1e6;
        out.println(String.format(
                Locale.ROOT,
                "%,d pages, %d rounds of %d windows a second for %d s after %d s of warm-up; %.1f MB to the pages; %d processors, Java %s",
                pages,
                rate,
                PLATFORMS.size() * SIZES.size(),
                seconds,
                warmUp,
                bytes / 1e6,
                Runtime.getRuntime().availableProcessors(),
                Runtime.version()));
        out.println(String.format(
                Locale.ROOT,
                "from due in the topic to a page that has it, %,d times: p50 %.0f ms, p99 %.0f ms, max %.0f ms; goal p99 <= %d ms: %s",
                latencies.length,
                Sightings.percentile(latencies, 0.5) / 1e6,
                p99,
                Sightings.percentile(latencies, 1) / 1e6,
                GOAL_MILLIS,
                p99 <= GOAL_MILLIS ? "met" : "missed"));
        out.flush();
    }
}
