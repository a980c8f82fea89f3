// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.replay;

import io.groundswell.events.Post;
import io.groundswell.events.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Whether all of a run's posts are sent: the last record of each partition is the marker that says so. */
final class EndOfRun {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private EndOfRun() {}

    static boolean isIn(Map<String, Object> client, Run run) {
        Map<String, Object> properties = new HashMap<>(client);
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        try (var consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.POSTS.in(run.prefix())).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            if (partitions.isEmpty() || ends.containsValue(0L)) {
                return false;
            }
            consumer.assign(partitions);
            ends.forEach((partition, end) -> consumer.seek(partition, end - 1));
            Set<TopicPartition> left = new HashSet<>(partitions);
            long patientUntil = System.nanoTime() + PATIENCE.toNanos();
            while (!left.isEmpty()) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    if (!isMarker(record)) {
                        return false;
                    }
                    left.remove(new TopicPartition(record.topic(), record.partition()));
                }
                // What the retention has taken can no longer be looked at, nor can it be sent anew without harm.
                left.removeIf(partition -> consumer.position(partition) >= ends.getOrDefault(partition, 0L));
                if (System.nanoTime() - patientUntil > 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private static boolean isMarker(ConsumerRecord<byte[], byte[]> record) {
        try {
            Post post =
                    Topics.POSTS.values().deserializer().deserialize(record.topic(), record.headers(), record.value());
            return post != null && post.op() == Post.Op.END_OF_RUN;
        } catch (SerializationException e) {
            return false;
        }
    }
}
