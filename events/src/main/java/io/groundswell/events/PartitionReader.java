// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.events;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads one partition from its beginning to what was its end when reading began, a record at a time, so that several can
 * be merged in an order of the reader's own. Only what is committed; what is none of the contract is passed over. Not
 * thread-safe.
 *
 * @param <K> type of the keys
 * @param <V> type of the values
 */
public final class PartitionReader<K, V> implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Topic<K, V> topic;
    private final TopicPartition partition;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final long end;
    private final Queue<ConsumerRecord<K, V>> fetched = new ArrayDeque<>();

    private PartitionReader(Map<String, Object> kafka, Topic<K, V> topic, TopicPartition partition) {
        this.topic = topic;
        this.partition = partition;
        this.consumer = new KafkaConsumer<>(
                TopicReader.properties(kafka), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        this.end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
    }

    /**
     * A reader for each partition of a topic.
     *
     * @param kafka properties of Kafka's consumer, {@code bootstrap.servers} at least
     * @throws KafkaException when there is no such topic or no broker
     */
    public static <K, V> List<PartitionReader<K, V>> all(Map<String, Object> kafka, String prefix, Topic<K, V> topic) {
        List<TopicPartition> partitions;
        try (var consumer = new KafkaConsumer<>(
                TopicReader.properties(kafka), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            partitions = TopicReader.partitions(consumer, topic.in(prefix));
        }
        List<PartitionReader<K, V>> readers = new ArrayList<>();
        try {
            partitions.forEach(partition -> readers.add(new PartitionReader<>(kafka, topic, partition)));
            return readers;
        } catch (KafkaException e) {
            readers.forEach(PartitionReader::close);
            throw e;
        }
    }

    /**
     * The next record; null at the end.
     *
     * @throws KafkaException when there is no progress for 30 seconds; or, with the thread's flag set, when it is
     *     interrupted
     */
    public @Nullable ConsumerRecord<K, V> next() {
        long patientUntil = System.nanoTime() + PATIENCE.toNanos();
        while (fetched.isEmpty() && consumer.position(partition) < end) {
            var records = consumer.poll(POLL);
            records.forEach(record -> TopicReader.give(record, topic, fetched::add, (unreadable, reason) -> {}));
            if (!records.isEmpty()) {
                patientUntil = System.nanoTime() + PATIENCE.toNanos();
            } else if (System.nanoTime() - patientUntil > 0) {
                throw new TimeoutException("partition " + partition + " gave nothing for " + PATIENCE
                        + " though more is there: until " + end);
            }
        }
        return fetched.poll();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
