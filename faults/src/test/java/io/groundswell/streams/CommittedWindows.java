// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.SentimentWindow;
import io.groundswell.events.Topics;
import io.groundswell.events.WindowKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** A reader of {@code windows} that goes on through whatever happens, as a dashboard does. */
final class CommittedWindows implements AutoCloseable {

    private final Consumer<byte[], byte[]> consumer;
    private final Map<WindowKey, SentimentWindow> latest = new HashMap<>();
    private long records;

    CommittedWindows(Map<String, Object> client, String prefix, int partitions) {
        Map<String, Object> config = new HashMap<>(client);
        config.put("isolation.level", "read_committed");
        consumer = new KafkaConsumer<>(
                config,
                Topics.DEAD_LETTERS.keys().deserializer(),
                Topics.DEAD_LETTERS.values().deserializer());
        List<TopicPartition> all = IntStream.range(0, partitions)
                .mapToObj(partition -> new TopicPartition(Topics.WINDOWS.in(prefix), partition))
                .toList();
        consumer.assign(all);
        consumer.seekToBeginning(all);
    }

    /** Reads what has come, for at most 100 ms, and returns how many records have come in all. */
    long records() {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
            records++;
            latest.put(
                    Topics.WINDOWS.keys().deserializer().deserialize(record.topic(), record.key()),
                    Topics.WINDOWS
                            .values()
                            .deserializer()
                            .deserialize(record.topic(), record.headers(), record.value()));
        }
        return records;
    }

    /** Reads all that is committed by now. */
    void catchUp() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            records();
        }
    }

    /** The last record of each window, of those that have come. */
    Map<WindowKey, SentimentWindow> latest() {
        return Map.copyOf(latest);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
