// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.verify;

import io.groundswell.events.Topics;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * How far a stream application is, told by its broker alone: from what its group has committed and what is in its
 * topics. The posts must end with one end-of-run marker in each partition. To be used by one thread.
 */
public final class Progress implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final String application;
    private final String prefix;
    private final Admin admin;
    private final KafkaConsumer<byte[], byte[]> committed;
    private final Set<TopicPartition> posts;
    private final Set<TopicPartition> windows;
    private final Map<TopicPartition, Long> ends;
    private Set<TopicPartition> betweenStages = Set.of();

    public Progress(Map<String, Object> client, String application, String prefix)
            throws IOException, InterruptedException {
        this.application = application;
        this.prefix = prefix;
        this.admin = Admin.create(client);
        Map<String, Object> properties = new HashMap<>(client);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.committed = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.posts = partitions(Set.of(Topics.POSTS.in(prefix)));
        this.windows = partitions(Set.of(Topics.WINDOWS.in(prefix)));
        this.ends = ends(posts, IsolationLevel.READ_COMMITTED);
    }

    /** How many posts there are, markers left out. */
    public long total() {
        return ends.values().stream().mapToLong(end -> end - 1).sum();
    }

    /** How many of them are processed for good. */
    public long processed() throws IOException, InterruptedException {
        return processed(offsets());
    }

    private long processed(Map<TopicPartition, Long> offsets) {
        return ends.entrySet().stream()
                .mapToLong(end -> Math.min(end.getValue() - 1, offsets.getOrDefault(end.getKey(), 0L)))
                .sum();
    }

    /** Where the windows topic ends, with what is not committed. */
    Map<TopicPartition, Long> windowEnds() throws IOException, InterruptedException {
        return ends(windows, IsolationLevel.READ_UNCOMMITTED);
    }

    /** How many records of output are part of a transaction that is open, or that nobody has ended. */
    long uncommitted() throws IOException, InterruptedException {
        Set<TopicPartition> written = new HashSet<>(windows);
        written.addAll(betweenStages());
        return sum(ends(written, IsolationLevel.READ_UNCOMMITTED)) - sum(ends(written, IsolationLevel.READ_COMMITTED));
    }

    /** Whether a record of the windows topic is committed that stands behind these ends. */
    boolean hasCommittedBehind(Map<TopicPartition, Long> from) {
        return !isReadUp(from);
    }

    /**
     * Whether nothing is left to process: the group has committed all posts, all that they led to between the stages, and
     * no transaction is open. A group's offsets may be visible a moment before the end of the transaction that they are
     * part of; while it is, its records count as uncommitted, so this says no.
     */
    public boolean isAtRest() throws IOException, InterruptedException {
        Map<TopicPartition, Long> offsets = offsets();
        if (processed(offsets) < total()) {
            return false;
        }
        Set<TopicPartition> between = betweenStages();
        if (between.isEmpty()) {
            return false;
        }
        Map<TopicPartition, Long> read = new HashMap<>();
        posts.forEach(partition -> read.put(partition, offsets.getOrDefault(partition, 0L)));
        between.forEach(partition -> read.put(partition, offsets.getOrDefault(partition, 0L)));
        return uncommitted() == 0 && isReadUp(read);
    }

    /** Whether no committed record stands from here on; the markers that end transactions are none, and take offsets. */
    private boolean isReadUp(Map<TopicPartition, Long> from) {
        committed.assign(from.keySet());
        from.forEach(committed::seek);
        Map<TopicPartition, Long> to = committed.endOffsets(from.keySet());
        while (to.entrySet().stream().anyMatch(end -> committed.position(end.getKey()) < end.getValue())) {
            if (!committed.poll(POLL).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Empty until the application has made them, which it does before it processes anything; the same from then on. */
    private Set<TopicPartition> betweenStages() throws IOException, InterruptedException {
        if (betweenStages.isEmpty()) {
            betweenStages = partitions(get(admin.listTopics().names()).stream()
                    .filter(topic -> topic.startsWith(application + "-") && topic.endsWith("-repartition"))
                    .collect(Collectors.toSet()));
        }
        return betweenStages;
    }

    private Set<TopicPartition> partitions(Set<String> topics) throws IOException, InterruptedException {
        return get(admin.describeTopics(topics).allTopicNames()).values().stream()
                .flatMap(topic ->
                        topic.partitions().stream().map(info -> new TopicPartition(topic.name(), info.partition())))
                .collect(Collectors.toSet());
    }

    private Map<TopicPartition, Long> offsets() throws IOException, InterruptedException {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        get(admin.listConsumerGroupOffsets(application).partitionsToOffsetAndMetadata())
                .forEach((partition, offset) -> {
                    if (offset != null) {
                        offsets.put(partition, offset.offset());
                    }
                });
        return offsets;
    }

    private Map<TopicPartition, Long> ends(Set<TopicPartition> partitions, IsolationLevel isolation)
            throws IOException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest =
                partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        Map<TopicPartition, Long> found = new HashMap<>();
        get(admin.listOffsets(latest, new ListOffsetsOptions(isolation)).all())
                .forEach((partition, end) -> found.put(partition, end.offset()));
        return found;
    }

    static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    private <T> T get(KafkaFuture<T> future) throws IOException, InterruptedException {
        try {
            return Objects.requireNonNull(future.get());
        } catch (ExecutionException e) {
            throw new IOException("cannot see how far " + application + " is in " + prefix + "*: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try (admin) {
            committed.close();
        }
    }
}
