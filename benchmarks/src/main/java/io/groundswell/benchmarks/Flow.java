// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import io.groundswell.app.sample.Samples;
import io.groundswell.events.Post;
import io.groundswell.events.Story;
import io.groundswell.ingest.IngestMeters;
import io.groundswell.ingest.PostProducer;
import io.groundswell.ingest.ProducerSettings;
import io.groundswell.ingest.StoryFile;
import io.groundswell.sentiment.SentimentModel;
import io.groundswell.streams.SentimentStreams;
import io.groundswell.streams.StreamSettings;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The way of posts about the sample story, from the producer to the windows that a reader sees, at full speed. Its topics are its own.
 *
 * @param name of the topics and of the application; each flow of a machine needs another
 * @param threads of the topology
 * @param posts made before, so that the making is not measured
 */
record Flow(String name, int threads, List<Post> posts) {

    private static final Duration PATIENCE = Duration.ofHours(1);

    Flow {
        posts = List.copyOf(posts);
    }

    /**
     * What a flow came to.
     *
     * @param posts records sent and processed
     * @param time from the first post sent until the last window was visible
     * @param first from the first post sent until the first window was visible
     * @param windows records written to the windows topic
     * @param resident memory of the whole process in bytes when the last post was processed; empty where unknown
     */
    record Result(long posts, Duration time, Duration first, long windows, OptionalLong resident) {}

    /** @throws IllegalStateException when the topology has not processed exactly what was sent */
    Result run(Machine machine, SentimentModel model) throws Exception {
        StreamSettings settings = StreamSettings.DEFAULT
                .named("benchmark-" + name, name + ".")
                .withTimes(StreamSettings.DEFAULT.grace(), StreamSettings.DEFAULT.updateInterval(), Duration.ZERO)
                .withResources(machine.state(name), threads);
        machine.prepare(settings, stories());
        MeterRegistry registry = new SimpleMeterRegistry();
        try (WindowReader reader = WindowReader.follow(machine.client(), settings.prefix(), (window, nanos) -> {})) {
            long start;
            long sent;
            OptionalLong resident;
            try (SentimentStreams streams = machine.stream(settings, model, registry)) {
                start = System.nanoTime();
                sent = send(machine, settings);
                awaitEnd(streams);
                resident = Memory.resident();
            }
            reader.awaitAll();
            requireProcessed(sent, registry);
            return new Result(
                    sent,
                    Duration.ofNanos(reader.lastNanos() - start),
                    Duration.ofNanos(reader.firstNanos() - start),
                    reader.windows(),
                    resident);
        }
    }

    /** The sample story. */
    static List<Story> stories() throws IOException {
        try (InputStream in = Samples.open(Samples.STORIES)) {
            return StoryFile.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), Samples.STORIES);
        }
    }

    private long send(Machine machine, StreamSettings settings) throws IOException, InterruptedException {
        try (PostProducer producer = PostProducer.open(
                ProducerSettings.live(machine.client(), settings.prefix()),
                new IngestMeters(new SimpleMeterRegistry(), "benchmark"))) {
            for (Post post : posts) {
                producer.accept(post);
            }
            producer.endOfRun(name);
            return producer.counts().sent();
        }
    }

    private static void awaitEnd(SentimentStreams streams) throws Exception {
        var failed = streams.whenFailed().<Void>thenCompose(CompletableFuture::failedFuture);
        CompletableFuture.anyOf(streams.whenRunEnded(), failed).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private static void requireProcessed(long sent, MeterRegistry registry) {
        long processed = (long) registry.find("groundswell.posts").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
        if (processed != sent) {
            throw new IllegalStateException("processed must be " + sent + " posts, as many as sent: was " + processed);
        }
    }
}
