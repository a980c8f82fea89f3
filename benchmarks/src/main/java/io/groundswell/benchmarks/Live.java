// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import io.groundswell.broker.BrokerSettings;
import io.groundswell.broker.EmbeddedBroker;
import io.groundswell.events.Post;
import io.groundswell.events.Story;
import io.groundswell.events.TopicCreator;
import io.groundswell.events.TopicReader;
import io.groundswell.events.Topics;
import io.groundswell.ingest.AuthorKey;
import io.groundswell.ingest.IngestMeters;
import io.groundswell.ingest.bluesky.JetstreamEvents;
import io.groundswell.ingest.bluesky.JetstreamSettings;
import io.groundswell.ingest.bluesky.JetstreamSource;
import io.groundswell.ingest.live.Interest;
import io.groundswell.ingest.live.LiveMeters;
import io.groundswell.ingest.live.LiveRun;
import io.groundswell.ingest.live.LiveSettings;
import io.groundswell.simulator.jetstream.EventLog;
import io.groundswell.simulator.jetstream.Firehose;
import io.groundswell.simulator.jetstream.JetstreamSimulator;
import io.groundswell.simulator.jetstream.Speaker;
import io.groundswell.streams.StoriesOfPosts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.ToLongFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** From when a host of Jetstream sends an event until a reader of committed records sees the post. */
@Command(
        name = "live",
        mixinStandardHelpOptions = true,
        description = "From a simulated Jetstream's send to the record in Kafka, at a steady pace.")
final class Live implements Callable<Integer> {

    private static final String PREFIX = "live.";
    private static final String WORD = "ferry";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--rate", defaultValue = "500", description = "Events a second (default: ${DEFAULT-VALUE}).")
    private int rate;

    @Option(names = "--seconds", defaultValue = "30", description = "That are measured (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--warm-up",
            defaultValue = "15",
            description = "Seconds before that are not (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(
            names = "--linger",
            defaultValue = "100",
            description =
                    "Milliseconds for which a post waits for others of its transaction (default: ${DEFAULT-VALUE}).")
    private int linger;

    /** A post that was read, and when. */
    private record Seen(Post post, long writtenMillis, long readMillis) {}

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Queue<Seen> seen = new ConcurrentLinkedQueue<>();
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        IngestMeters counts = new IngestMeters(registry, "bluesky");
        EventLog log = new EventLog();
        Firehose firehose = new Firehose(log, 1, WORD);
        Instant from;
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.temporary());
                JetstreamSimulator host = JetstreamSimulator.start(log)) {
            Map<String, Object> kafka = Map.of("bootstrap.servers", broker.bootstrapServers());
            TopicCreator.createMissing(kafka, PREFIX, 4);
            Thread reader = started(() -> read(kafka, seen));
            Thread follower = started(() -> follow(kafka, host, registry, counts));
            while (host.open() == 0) {
                Thread.sleep(10);
            }
            try (Speaker speaker = Speaker.start(firehose, rate)) {
                Thread.sleep(Duration.ofSeconds(warmUp).toMillis());
                from = Instant.now();
                Thread.sleep(Duration.ofSeconds(seconds).toMillis());
            }
            Thread.sleep(2_000);
            follower.interrupt();
            follower.join();
            Thread.sleep(1_000);
            reader.interrupt();
            reader.join();
        }
        List<Seen> measured = seen.stream()
                .filter(one -> one.post().op() == Post.Op.UPSERT)
                .filter(one -> one.post().observedAt().isAfter(from))
                .toList();
        long wanted = firehose.wanted().size();
        long upserts =
                seen.stream().filter(one -> one.post().op() == Post.Op.UPSERT).count();
        out.printf(
                Locale.ROOT,
                "%d events a second for %d s: %,d events read, %,d posts about the story, %,d measured%n",
                rate,
                seconds,
                counts.counts().read(),
                wanted,
                measured.size());
        print(out, "written to Kafka", measured, one -> one.writtenMillis() - millis(one.post()));
        print(out, "read as committed", measured, one -> one.readMillis() - millis(one.post()));
        if (upserts != wanted) {
            out.printf(Locale.ROOT, "%,d posts were read back%n", upserts);
        }
        out.flush();
        return upserts == wanted && !measured.isEmpty() ? 0 : 1;
    }

    private void follow(
            Map<String, Object> kafka, JetstreamSimulator host, SimpleMeterRegistry registry, IngestMeters counts) {
        Story.Match match = new Story.Match(List.of(WORD), List.of(), List.of(), List.of(), List.of());
        StoriesOfPosts finder = StoriesOfPosts.of(List.of(new Story(WORD, "The ferry", match, List.of())));
        LiveSettings settings = LiveSettings.of(kafka, PREFIX, "bluesky")
                .committing(LiveSettings.DEFAULT_BATCH, Duration.ofMillis(linger), Duration.ofSeconds(5));
        JetstreamSource source = new JetstreamSource(
                JetstreamSettings.DEFAULT.at(List.of(host.address())),
                new JetstreamEvents(AuthorKey.withSalt("a salt of the benchmark's own"), "bluesky"),
                new LiveMeters(registry, "bluesky"));
        try {
            new LiveRun(settings, Interest.in(finder::of), counts, () -> {}).run(source);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void read(Map<String, Object> kafka, Queue<Seen> seen) {
        try {
            TopicReader.follow(
                    kafka, PREFIX, Topics.POSTS, record -> seen.add(seen(record)), () -> {}, (record, reason) -> {});
        } catch (InterruptedException e) {
            // measured
        }
    }

    private static Seen seen(ConsumerRecord<String, Post> record) {
        return new Seen(record.value(), record.timestamp(), System.currentTimeMillis());
    }

    private static long millis(Post post) {
        return post.observedAt().toEpochMilli();
    }

    private static void print(PrintWriter out, String what, List<Seen> measured, ToLongFunction<Seen> millis) {
        if (measured.isEmpty()) {
            return;
        }
        long[] sorted = measured.stream().mapToLong(millis).sorted().toArray();
        out.printf(
                Locale.ROOT,
                "%-18s p50 %,d ms, p99 %,d ms, most %,d ms%n",
                what,
                Sightings.percentile(sorted, 0.5),
                Sightings.percentile(sorted, 0.99),
                sorted[sorted.length - 1]);
    }

    private static Thread started(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
