// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.alerts;

import io.groundswell.events.DeadLetter;
import io.groundswell.events.Topics;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Puts swings aside that could not be told, as received, with the name of the sink in a header. Thread-safe. */
final class DeadSwings implements AutoCloseable {

    static final String SINK = "dead-letter.sink";

    private final String topic;
    private final KafkaProducer<byte[], byte[]> producer;

    DeadSwings(Map<String, Object> kafka, String prefix) {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        topic = Topics.DEAD_LETTERS.in(prefix);
        producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Returns when the letter is safe. */
    void put(ConsumerRecord<byte[], byte[]> record, String sink, DeadLetter.Stage stage, String reason)
            throws InterruptedException {
        ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>(topic, record.key(), record.value());
        record.headers().forEach(letter.headers()::add);
        new DeadLetter(stage, "sink " + sink + ": " + reason, record.topic(), record.partition(), record.offset())
                .write(letter.headers());
        letter.headers().add(SINK, sink.getBytes(StandardCharsets.UTF_8));
        try {
            producer.send(letter).get();
        } catch (ExecutionException e) {
            throw new KafkaException("a dead letter could not be written: " + e.getCause(), e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
