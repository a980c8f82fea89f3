// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import io.groundswell.events.Post;
import io.groundswell.events.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** What is committed in {@code posts}, looked at again and again: each record is read once. */
final class CommittedPosts implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private final KafkaConsumer<String, Post> consumer;
    private final List<TopicPartition> partitions;
    private final List<ConsumerRecord<String, Post>> records = new ArrayList<>();

    CommittedPosts(Map<String, Object> kafka, String prefix) {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put("isolation.level", "read_committed");
        properties.put("enable.auto.commit", false);
        properties.put("fetch.max.wait.ms", 50);
        consumer = new KafkaConsumer<>(
                properties,
                Topics.POSTS.keys().deserializer(),
                Topics.POSTS.values().deserializer());
        partitions = consumer.partitionsFor(Topics.POSTS.in(prefix)).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** All that is committed by now; order holds within a partition. */
    List<ConsumerRecord<String, Post>> all() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        long began = System.nanoTime();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            if (System.nanoTime() - began > PATIENCE_NANOS) {
                throw new AssertionError("no progress in " + partitions);
            }
            consumer.poll(POLL).forEach(records::add);
        }
        return List.copyOf(records);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
