// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.TopicCreator;
import io.groundswell.sentiment.SentimentModel;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.rocksdb.RocksDBException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running topology: one instance of an application that may have many. Exactly-once: what it writes appears to
 * readers of committed records as if each post had been processed once, whatever crashes. Thread-safe.
 */
public final class SentimentStreams implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SentimentStreams.class);

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(30);

    private final KafkaStreams streams;
    private final KafkaStreamsMetrics metrics;
    private final CompletableFuture<Void> endOfRun;
    private final Path stateDirectory;
    private final CompletableFuture<Throwable> failure = new CompletableFuture<>();

    private SentimentStreams(
            KafkaStreams streams, KafkaStreamsMetrics metrics, CompletableFuture<Void> endOfRun, Path stateDirectory) {
        this.streams = streams;
        this.metrics = metrics;
        this.endOfRun = endOfRun;
        this.stateDirectory = stateDirectory;
    }

    /**
     * Creates missing topics and starts.
     *
     * @param settings what to do; if the {@code posts} topic exists, its own number of partitions counts
     * @param client Kafka client properties, {@code bootstrap.servers} at least; those of Kafka Streams may be among
     *     them and go over this program's own
     * @param model scores the texts; must be thread-safe; stays the caller's to close
     * @param registry takes the meters
     * @throws org.apache.kafka.common.KafkaException when the brokers cannot be reached
     * @throws InterruptedException when interrupted while waiting for the brokers
     */
    public static SentimentStreams start(
            StreamSettings settings, Map<String, Object> client, SentimentModel model, MeterRegistry registry)
            throws InterruptedException {
        int partitions = TopicCreator.createMissing(client, settings.prefix(), settings.partitions());
        StreamSettings actual = settings.withPartitions(partitions);
        StreamMeters meters = new StreamMeters(registry);

        CompletableFuture<Void> endOfRun = new CompletableFuture<>();
        AtomicInteger open = new AtomicInteger(partitions);
        Runnable onEndOfRun = () -> {
            if (open.decrementAndGet() == 0) {
                endOfRun.complete(null);
            }
        };
        KafkaStreams streams = new KafkaStreams(
                SentimentTopology.build(actual, model, meters, onEndOfRun), properties(actual, client, meters));
        KafkaStreamsMetrics metrics = new KafkaStreamsMetrics(streams);
        metrics.bindTo(registry);

        SentimentStreams running = new SentimentStreams(streams, metrics, endOfRun, actual.stateDirectory());
        streams.setUncaughtExceptionHandler(running::respond);
        streams.start();
        return running;
    }

    private static Properties properties(StreamSettings settings, Map<String, Object> client, StreamMeters meters) {
        Map<String, Object> config = new HashMap<>();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.applicationId());
        config.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDirectory().toString());
        config.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
        config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        config.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        config.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
        config.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
        config.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
        config.put(DeadLetterHandler.PREFIX_CONFIG, settings.prefix());
        config.put(DeadLetterHandler.METERS_CONFIG, meters);
        config.put(StreamsConfig.consumerPrefix("auto.offset.reset"), "earliest");
        // Whoever restarts after a crash waits until the group has given up its former self: by default 45 s.
        config.put(StreamsConfig.consumerPrefix("session.timeout.ms"), 10_000);
        // A member learns with its heartbeat that the work is shared anew, and the others wait for it: by default 3 s.
        config.put(StreamsConfig.consumerPrefix("heartbeat.interval.ms"), 1_000);
        // A thread polls again only when it has processed what it has, and gets what was fetched first. With a scorer
        // of some hundred posts a second, small helpings let the aggregation, which shares the thread, keep step while
        // a backlog of posts is worked off.
        config.put(StreamsConfig.consumerPrefix("max.poll.records"), 20);
        config.put(StreamsConfig.consumerPrefix("max.partition.fetch.bytes"), 8_192);
        config.put(StreamsConfig.producerPrefix("compression.type"), "zstd");
        // What is sent or committed while Kafka is away waits for this long, then the process gives up; by default a
        // minute. Below max.poll.interval.ms, when the group would give up the thread that waits.
        config.put(StreamsConfig.producerPrefix("max.block.ms"), 240_000);
        config.putAll(client);
        Properties properties = new Properties();
        properties.putAll(config);
        return properties;
    }

    private StreamThreadExceptionResponse respond(Throwable thrown) {
        if (LostTransaction.caused(thrown)) {
            LOG.warn("the broker has lost a transaction, a new thread begins it anew: {}", thrown.getMessage());
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        Throwable cause = withStateDirectory(thrown);
        LOG.error("the topology stops: {}", cause.getMessage(), cause);
        failure.complete(cause);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    /** A store that cannot be read or written names itself, but not the disk that may be full. */
    private Throwable withStateDirectory(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .filter(cause -> cause instanceof RocksDBException || cause instanceof ProcessorStateException)
                .reduce((outer, inner) -> inner)
                .<Throwable>map(cause -> new ProcessorStateException(
                        "the stores in " + stateDirectory + " cannot be used: " + cause.getMessage(), thrown))
                .orElse(thrown);
    }

    /** Whether it works, or will: false once it has failed or was closed. */
    public boolean isLive() {
        return !failure.isDone()
                && streams.state() != KafkaStreams.State.ERROR
                && !streams.state().hasCompletedShutdown();
    }

    /** Whether it processes posts now: its stores are restored and its partitions assigned. */
    public boolean isReady() {
        return streams.state() == KafkaStreams.State.RUNNING && !failure.isDone();
    }

    /** Why it stopped; empty while it runs and when it was closed. */
    public Optional<Throwable> failure() {
        return Optional.ofNullable(failure.getNow(null));
    }

    /** Completes with the cause when the topology fails; never otherwise. */
    public CompletableFuture<Throwable> whenFailed() {
        return failure.copy();
    }

    /**
     * Completes when this instance, running alone, has closed every window of a run that ended with markers. What it
     * wrote last is visible to readers of committed records once it is closed, or a commit interval later.
     */
    public CompletableFuture<Void> whenRunEnded() {
        return endOfRun.copy();
    }

    /**
     * Commits, leaves the group and stops, within 30 seconds. By Kafka's default it would stay a member until its
     * session runs out, and whoever starts meanwhile would wait for it.
     */
    @Override
    public void close() {
        metrics.close();
        streams.close(CloseOptions.groupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP)
                .withTimeout(CLOSE_TIMEOUT));
    }
}
