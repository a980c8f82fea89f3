// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import io.groundswell.events.Story;
import io.groundswell.streams.StreamSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;

/**
 * The {@link DslTopology}, exactly-once as Groundswell is, with the same windows, threads and partitions.
 *
 * @param stories that are matched
 */
record Dsl(List<Story> stories, int threads) implements Contender {

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(60);

    Dsl {
        stories = List.copyOf(stories);
    }

    @Override
    public Running start(Backlog backlog, String applicationId, Path state, Map<String, Object> client)
            throws InterruptedException {
        String output = backlog.prefix() + "dsl-windows";
        createOutput(client, output);
        Map<String, Object> config = new HashMap<>();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
        config.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        config.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        config.put(StreamsConfig.consumerPrefix("auto.offset.reset"), "earliest");
        config.put(StreamsConfig.producerPrefix("compression.type"), "zstd");
        config.putAll(client);
        Properties properties = new Properties();
        properties.putAll(config);

        DslTopology.Progress progress = new DslTopology.Progress();
        KafkaStreams streams = new KafkaStreams(
                DslTopology.build(backlog.prefix(), output, stories, StreamSettings.DEFAULT_WINDOWS, progress),
                properties);
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        streams.setUncaughtExceptionHandler(cause -> {
            failure.compareAndSet(null, cause);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
        streams.start();
        return new Counting(streams, progress, failure);
    }

    private static void createOutput(Map<String, Object> client, String output) throws InterruptedException {
        try (Admin admin = Admin.create(client)) {
            if (!admin.listTopics().names().get().contains(output)) {
                admin.createTopics(List.of(new NewTopic(output, StreamSettings.DEFAULT.partitions(), (short) 1)))
                        .all()
                        .get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the topic " + output + " must be created", e.getCause());
        }
    }

    private record Counting(
            KafkaStreams streams, DslTopology.Progress progress, AtomicReference<@Nullable Throwable> failed)
            implements Running {

        @Override
        public long processed() {
            return progress.posts.sum();
        }

        /** What it aggregates last is written before it closes. */
        @Override
        public boolean ended() {
            return progress.ended.sum() >= StreamSettings.DEFAULT.partitions()
                    && progress.aggregating.sum() >= progress.grouped.sum();
        }

        @Override
        public boolean ready() {
            return streams.state() == KafkaStreams.State.RUNNING;
        }

        @Override
        public Optional<Throwable> failure() {
            return Optional.ofNullable(failed.get());
        }

        @Override
        public void close() {
            streams.close(CLOSE_TIMEOUT);
        }
    }
}
