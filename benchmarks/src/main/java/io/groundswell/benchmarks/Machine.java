// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import io.groundswell.broker.BrokerSettings;
import io.groundswell.broker.EmbeddedBroker;
import io.groundswell.events.Story;
import io.groundswell.events.TopicCreator;
import io.groundswell.ingest.Stories;
import io.groundswell.sentiment.SentimentModel;
import io.groundswell.streams.SentimentStreams;
import io.groundswell.streams.StreamSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.utils.Utils;

/** A broker in this process and a folder for state; both go when it is closed. */
final class Machine implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int BROKER = 1;

    private final EmbeddedBroker broker;
    private final Path folder;

    private Machine(EmbeddedBroker broker, Path folder) {
        this.broker = broker;
        this.folder = folder;
    }

    static Machine start() throws IOException {
        Path folder = Files.createTempDirectory("groundswell-benchmarks-");
        return new Machine(EmbeddedBroker.start(BrokerSettings.kept(folder.resolve("broker"), 0)), folder);
    }

    Map<String, Object> client() {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }

    /** The same with more properties, of clients or of Kafka Streams. */
    Map<String, Object> client(Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(client());
        all.putAll(more);
        return all;
    }

    /** Where a topology may keep its state. */
    Path state(String name) {
        return folder.resolve(name);
    }

    /** Bytes that the broker keeps of each topic whose name begins so. */
    Map<String, Long> stored(String prefix) throws InterruptedException {
        Map<String, Long> stored = new HashMap<>();
        try (Admin admin = Admin.create(client())) {
            admin.describeLogDirs(List.of(BROKER)).allDescriptions().get().values().stream()
                    .flatMap(folders -> folders.values().stream())
                    .flatMap(folder -> folder.replicaInfos().entrySet().stream())
                    .filter(replica -> replica.getKey().topic().startsWith(prefix))
                    .forEach(replica -> stored.merge(
                            replica.getKey().topic(), replica.getValue().size(), Long::sum));
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker must tell how large its topics are", e.getCause());
        }
        return stored;
    }

    /** Creates the topics and follows the stories. */
    void prepare(StreamSettings settings, Collection<Story> stories) throws IOException, InterruptedException {
        int unused = TopicCreator.createMissing(client(), settings.prefix(), settings.partitions());
        new Stories(client(), settings.prefix()).apply(stories);
    }

    /** Starts a topology and returns when it processes posts. */
    SentimentStreams stream(StreamSettings settings, SentimentModel model, MeterRegistry registry)
            throws InterruptedException {
        SentimentStreams streams = SentimentStreams.start(settings, client(), model, registry);
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!streams.isReady()) {
            if (!streams.isLive() || System.nanoTime() - until > 0) {
                streams.close();
                throw new IllegalStateException(
                        "the topology must be ready within " + PATIENCE,
                        streams.failure().orElse(null));
            }
            Thread.sleep(10);
        }
        return streams;
    }

    @Override
    public void close() throws IOException {
        broker.close();
        Utils.delete(folder.toFile());
    }
}
