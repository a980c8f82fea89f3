// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.broker.BrokerSettings;
import io.groundswell.broker.EmbeddedBroker;
import io.groundswell.dashboard.Dashboard;
import io.groundswell.dashboard.DashboardSettings;
import io.groundswell.events.SentimentWindow;
import io.groundswell.events.TopicCreator;
import io.groundswell.events.Topics;
import io.groundswell.ingest.IngestMeters;
import io.groundswell.ingest.PostProducer;
import io.groundswell.ingest.PostSource;
import io.groundswell.ingest.ProducerSettings;
import io.groundswell.ingest.Stories;
import io.groundswell.sentiment.SentimentModel;
import io.groundswell.streams.SentimentStreams;
import io.groundswell.streams.StreamSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One demo, from the start of its broker to the last line that it prints. */
final class Demo {

    private static final int PARTITIONS = 2;
    private static final String APPLICATION = "groundswell-demo";
    private static final long STARTED = ManagementFactory.getRuntimeMXBean().getStartTime();
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final DemoInput input;
    private final Engine engine;
    private final double speed;
    private final PrintWriter out;
    private final PrintWriter err;

    /**
     * @param engine what reads the texts
     * @param speed how many times faster than life the posts come; infinite for full speed and no live table
     */
    Demo(DemoInput input, Engine engine, double speed, PrintWriter out, PrintWriter err) {
        this.input = input;
        this.engine = engine;
        this.speed = speed;
        this.out = out;
        this.err = err;
    }

    void run() throws Exception {
        say("loading the sentiment model, starting a Kafka broker");
        CompletableFuture<SentimentModel> loading = CompletableFuture.supplyAsync(this::loadModel);
        SentimentModel model = (text, language) -> loading.join().score(text, language); // while the rest starts
        try (Shutdown shutdown = Shutdown.interruptingOnSignal();
                TemporaryFolder folder = TemporaryFolder.make("groundswell-demo-");
                EmbeddedBroker broker =
                        EmbeddedBroker.start(BrokerSettings.kept(folder.path().resolve("broker"), 0))) {
            say("Kafka listens on " + broker.bootstrapServers() + "; ./groundswell windows --bootstrap-servers "
                    + broker.bootstrapServers() + " reads it too while this runs");
            Map<String, Object> client = Map.of("bootstrap.servers", broker.bootstrapServers());
            TopicCreator.createMissing(client, Topics.DEFAULT_PREFIX, PARTITIONS);
            new Stories(client, Topics.DEFAULT_PREFIX).apply(input.stories());
            if (Double.isFinite(speed)) {
                try (Dashboard page = openPage(client)) {
                    process(client, model, folder.path().resolve("state"));
                    new DemoResult(client, input.stories(), input.voices()).print(out);
                    say("the page stays at " + page.url() + " until Ctrl-C");
                    shutdown.await();
                }
            } else {
                process(client, model, folder.path().resolve("state"));
                new DemoResult(client, input.stories(), input.voices()).print(out);
            }
        } catch (InterruptedException e) {
            say("stopped");
        }
    }

    /** On its usual port, or on any where another process has that. */
    private Dashboard openPage(Map<String, Object> client) {
        Dashboard page;
        try {
            page = openPage(client, DashboardSettings.PORT);
        } catch (IllegalStateException taken) {
            page = openPage(client, 0);
        }
        say("look at it: " + page.url());
        return page;
    }

    private static Dashboard openPage(Map<String, Object> client, int port) {
        return Dashboard.open(DashboardSettings.local(client, APPLICATION, port), new SimpleMeterRegistry(), () -> "");
    }

    private SentimentModel loadModel() {
        SentimentModel model = Models.load(engine);
        say("the sentiment model is loaded");
        return model;
    }

    private void process(Map<String, Object> client, SentimentModel model, Path state) throws Exception {
        StreamSettings settings = StreamSettings.DEFAULT
                .named(APPLICATION, Topics.DEFAULT_PREFIX)
                .withTimes(StreamSettings.DEFAULT.grace(), Duration.ofMillis(250), Duration.ZERO)
                .withResources(state, StreamSettings.DEFAULT.threads());
        try (LiveTable table = LiveTable.follow(client, err, Double.isFinite(speed), this::firstAggregate);
                SentimentStreams streams = SentimentStreams.start(settings, client, model, new SimpleMeterRegistry())) {
            long start = System.nanoTime();
            long sent = send(client);
            streams.whenRunEnded().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            double seconds = (System.nanoTime() - start) / 1e9;
            say(String.format(Locale.ROOT, "%,d posts in %.1f s, %.0f a second", sent, seconds, sent / seconds));
        }
    }

    private long send(Map<String, Object> client) throws Exception {
        try (PostProducer producer = PostProducer.open(
                ProducerSettings.live(client, Topics.DEFAULT_PREFIX),
                new IngestMeters(new SimpleMeterRegistry(), "demo"))) {
            PacedSink paced = new PacedSink(producer, speed);
            for (PostSource source : input.sources()) {
                source.read(paced);
            }
            producer.endOfRun("demo");
            return producer.counts().sent();
        }
    }

    private void firstAggregate(SentimentWindow window) {
        say("the first aggregate is there: " + window.key());
    }

    private void say(String text) {
        double elapsed = (System.currentTimeMillis() - STARTED) / 1e3;
        err.printf(Locale.ROOT, "%5.1f s  %s%n", elapsed, text);
        err.flush();
    }
}
