// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.events;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads a topic from its beginning, to what was its end when reading began or for ever, as somebody who reads only what
 * is committed. Order holds within a partition, and so for each key.
 */
public final class TopicReader {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration NEWNESS = Duration.ofSeconds(5);
    private static final int PAUSE_MILLIS = 100;

    private TopicReader() {}

    /**
     * Gives each record whose key and value can be read, tombstones (a null value) included.
     *
     * @param kafka properties of Kafka's consumer, {@code bootstrap.servers} at least
     * @param unreadable takes each record that is none of the contract, as received, with the reason
     * @throws KafkaException when there is no such topic, no broker, or no progress for 30 seconds; or, with the thread's
     *     flag set, when it is interrupted
     */
    public static <K, V> void read(
            Map<String, Object> kafka,
            String prefix,
            Topic<K, V> topic,
            Consumer<ConsumerRecord<K, V>> each,
            BiConsumer<ConsumerRecord<byte[], byte[]>, KafkaException> unreadable) {
        try (var consumer = new KafkaConsumer<byte[], byte[]>(properties(kafka))) {
            readToEnd(consumer, fromBeginning(consumer, prefix, topic), topic, each, unreadable);
        }
    }

    /**
     * Gives each record from a time on, as {@link #read} does: from the first in each partition whose timestamp is not
     * before it.
     *
     * @throws KafkaException as {@link #read} does
     */
    public static <K, V> void readSince(
            Map<String, Object> kafka,
            String prefix,
            Topic<K, V> topic,
            Instant since,
            Consumer<ConsumerRecord<K, V>> each,
            BiConsumer<ConsumerRecord<byte[], byte[]>, KafkaException> unreadable) {
        try (var consumer = new KafkaConsumer<byte[], byte[]>(properties(kafka))) {
            List<TopicPartition> partitions = partitions(consumer, topic.in(prefix));
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            Map<TopicPartition, Long> times = new HashMap<>();
            partitions.forEach(partition -> times.put(partition, since.toEpochMilli()));
            consumer.offsetsForTimes(times).forEach((partition, found) -> {
                if (found != null) { // else nothing is as new
                    consumer.seek(partition, found.offset());
                }
            });
            readToEnd(consumer, partitions, topic, each, unreadable);
        }
    }

    /**
     * The last value of each key, in the order in which the keys first came; a tombstone takes its key away.
     *
     * @param unreadable as for {@link #read}
     * @throws KafkaException as {@link #read} does
     */
    public static <K, V> Map<K, V> latest(
            Map<String, Object> kafka,
            String prefix,
            Topic<K, V> topic,
            BiConsumer<ConsumerRecord<byte[], byte[]>, KafkaException> unreadable) {
        Map<K, V> latest = new LinkedHashMap<>();
        read(
                kafka,
                prefix,
                topic,
                record -> {
                    if (record.value() == null) {
                        latest.remove(record.key());
                    } else {
                        latest.put(record.key(), record.value());
                    }
                },
                unreadable);
        return latest;
    }

    /**
     * Gives each record as {@link #read} does, and then each that follows, until the thread is interrupted.
     *
     * @param caughtUp runs once, when all is read that was there at first
     * @throws KafkaException as {@link #read} does
     * @throws InterruptedException when the thread was interrupted, which is how this ends
     */
    public static <K, V> void follow(
            Map<String, Object> kafka,
            String prefix,
            Topic<K, V> topic,
            Consumer<ConsumerRecord<K, V>> each,
            Runnable caughtUp,
            BiConsumer<ConsumerRecord<byte[], byte[]>, KafkaException> unreadable)
            throws InterruptedException {
        try (var consumer = new KafkaConsumer<byte[], byte[]>(properties(kafka))) {
            try {
                readToEnd(consumer, fromBeginning(consumer, prefix, topic), topic, each, unreadable);
                caughtUp.run();
                while (true) {
                    consumer.poll(POLL).forEach(record -> give(record, topic, each, unreadable));
                }
            } catch (InterruptException e) {
                Thread.interrupted(); // or the consumer could not be closed in order
                throw new InterruptedException("interrupted while reading " + topic.in(prefix));
            }
        }
    }

    private static List<TopicPartition> fromBeginning(
            KafkaConsumer<byte[], byte[]> consumer, String prefix, Topic<?, ?> topic) {
        List<TopicPartition> partitions = partitions(consumer, topic.in(prefix));
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return partitions;
    }

    private static <K, V> void readToEnd(
            KafkaConsumer<byte[], byte[]> consumer,
            List<TopicPartition> partitions,
            Topic<K, V> topic,
            Consumer<ConsumerRecord<K, V>> each,
            BiConsumer<ConsumerRecord<byte[], byte[]>, KafkaException> unreadable) {
        Map<TopicPartition, Long> left = new HashMap<>(consumer.endOffsets(partitions));
        long patientUntil = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            // A transaction's markers take offsets too, so the position tells what is left, and no record's offset.
            left.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
            if (left.isEmpty()) {
                return;
            }
            var records = consumer.poll(POLL);
            records.forEach(record -> give(record, topic, each, unreadable));
            if (!records.isEmpty()) {
                patientUntil = System.nanoTime() + PATIENCE.toNanos();
            } else if (System.nanoTime() - patientUntil > 0) {
                throw new TimeoutException(
                        "the topics gave nothing for " + PATIENCE + " though more is there: " + left);
            }
        }
    }

    /** A topic that was just created is not known to every broker at once. */
    static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
        long patientUntil = System.nanoTime() + NEWNESS.toNanos();
        while (true) {
            List<PartitionInfo> infos = consumer.partitionsFor(topic);
            if (!infos.isEmpty()) {
                return infos.stream()
                        .map(info -> new TopicPartition(topic, info.partition()))
                        .toList();
            }
            if (System.nanoTime() - patientUntil > 0) {
                throw new UnknownTopicOrPartitionException("topic " + topic + " does not exist");
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                throw new InterruptException(e);
            }
        }
    }

    static <K, V> void give(
            ConsumerRecord<byte[], byte[]> record,
            Topic<K, V> topic,
            Consumer<ConsumerRecord<K, V>> each,
            BiConsumer<ConsumerRecord<byte[], byte[]>, KafkaException> unreadable) {
        K key;
        V value;
        try {
            key = topic.keys().deserializer().deserialize(record.topic(), record.headers(), record.key());
            value = topic.values().deserializer().deserialize(record.topic(), record.headers(), record.value());
        } catch (KafkaException e) {
            unreadable.accept(record, e);
            return;
        }
        each.accept(new ConsumerRecord<>(
                record.topic(),
                record.partition(),
                record.offset(),
                record.timestamp(),
                record.timestampType(),
                record.serializedKeySize(),
                record.serializedValueSize(),
                key,
                value,
                record.headers(),
                record.leaderEpoch()));
    }

    static Map<String, Object> properties(Map<String, Object> chosen) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000);
        properties.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        properties.putAll(chosen);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return properties;
    }
}
