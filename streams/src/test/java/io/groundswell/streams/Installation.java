// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.broker.EmbeddedBroker;
import io.groundswell.events.Post;
import io.groundswell.events.SentimentWindow;
import io.groundswell.events.Story;
import io.groundswell.events.Topic;
import io.groundswell.events.TopicCreator;
import io.groundswell.events.Topics;
import io.groundswell.events.WindowKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** One set of topics on a real broker, written and read as any user could. */
final class Installation {

    /** Of tests that need no other number. */
    static final int PARTITIONS = 3;

    private final String bootstrapServers;
    private final String prefix;
    private final int partitions;

    Installation(EmbeddedBroker broker, String prefix, int partitions) throws InterruptedException {
        this(broker.bootstrapServers(), prefix, partitions);
    }

    Installation(String bootstrapServers, String prefix, int partitions) throws InterruptedException {
        this.bootstrapServers = bootstrapServers;
        this.prefix = prefix;
        this.partitions = TopicCreator.createMissing(client(), prefix, partitions);
    }

    Map<String, Object> client() {
        return Map.of("bootstrap.servers", bootstrapServers);
    }

    void follow(Story... stories) throws Exception {
        try (Producer<byte[], byte[]> producer = producer()) {
            for (Story story : stories) {
                send(producer, Topics.STORIES, null, story.id(), story).get();
            }
        }
    }

    void send(List<Post> posts) throws Exception {
        try (Producer<byte[], byte[]> producer = producer()) {
            List<Future<?>> sent = new ArrayList<>();
            for (Post post : posts) {
                sent.add(send(producer, Topics.POSTS, null, post.author(), post));
            }
            for (Future<?> one : sent) {
                one.get();
            }
        }
    }

    void sendRaw(String key, byte @Nullable [] value) throws Exception {
        try (Producer<byte[], byte[]> producer = producer()) {
            producer.send(new ProducerRecord<>(Topics.POSTS.in(prefix), bytes(key), value))
                    .get();
        }
    }

    void endRun() throws Exception {
        try (Producer<byte[], byte[]> producer = producer()) {
            for (int partition = 0; partition < partitions; partition++) {
                Post marker = Post.endOfRun("test", partition, java.time.Instant.now());
                send(producer, Topics.POSTS, partition, marker.author(), marker).get();
            }
        }
    }

    /** Windows as a reader of the compacted topic sees them once all is committed: the last of each key. */
    Map<WindowKey, SentimentWindow> windows() {
        Map<WindowKey, SentimentWindow> latest = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : committed(Topics.WINDOWS)) {
            latest.put(
                    Topics.WINDOWS.keys().deserializer().deserialize(record.topic(), record.key()),
                    Topics.WINDOWS
                            .values()
                            .deserializer()
                            .deserialize(record.topic(), record.headers(), record.value()));
        }
        return latest;
    }

    /** Everything that is committed in a topic, in the order of its partitions. */
    List<ConsumerRecord<byte[], byte[]>> committed(Topic<?, ?> topic) {
        return read(topic, "read_committed");
    }

    /** Everything that was ever written to a topic, what was aborted too. */
    List<ConsumerRecord<byte[], byte[]>> written(Topic<?, ?> topic) {
        return read(topic, "read_uncommitted");
    }

    private List<ConsumerRecord<byte[], byte[]>> read(Topic<?, ?> topic, String isolation) {
        Map<String, Object> config = new HashMap<>(client());
        config.put("isolation.level", isolation);
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                config,
                Topics.DEAD_LETTERS.keys().deserializer(),
                Topics.DEAD_LETTERS.values().deserializer())) {
            List<TopicPartition> all = consumer.partitionsFor(topic.in(prefix)).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            while (all.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    private Producer<byte[], byte[]> producer() {
        return new KafkaProducer<>(client(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    private <V> Future<?> send(
            Producer<byte[], byte[]> producer,
            Topic<String, V> topic,
            @Nullable Integer partition,
            String key,
            V value) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topic.in(prefix), partition, bytes(key), new byte[0]);
        byte[] bytes = topic.values().serializer().serialize(record.topic(), record.headers(), value);
        return producer.send(new ProducerRecord<>(record.topic(), partition, record.key(), bytes, record.headers()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
