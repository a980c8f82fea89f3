// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Writes records of the contract as any producer could. */
final class Topic implements AutoCloseable {

    private final String prefix;
    private final Producer<byte[], byte[]> producer;

    Topic(Map<String, Object> kafka, String prefix) {
        this.prefix = prefix;
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put("linger.ms", 5);
        properties.put("compression.type", "lz4");
        this.producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

    <K, V> void send(io.groundswell.events.Topic<K, V> topic, K key, @Nullable V value) {
        String name = topic.in(prefix);
        Future<?> unused = producer.send(new ProducerRecord<>(
                name,
                topic.keys().serializer().serialize(name, key),
                value == null ? null : topic.values().serializer().serialize(name, value)));
    }

    void flush() {
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
