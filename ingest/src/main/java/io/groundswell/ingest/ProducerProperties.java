// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import static org.apache.kafka.clients.producer.ProducerConfig.ACKS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.BATCH_SIZE_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.BUFFER_MEMORY_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.CLIENT_ID_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.COMPRESSION_TYPE_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.LINGER_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.MAX_BLOCK_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.MAX_REQUEST_SIZE_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG;

import io.groundswell.events.Topic;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Groundswell's choices for Kafka's producer; the caller's own win. */
public final class ProducerProperties {

    private ProducerProperties() {}

    /** @param chosen any property of Kafka's producer, {@code bootstrap.servers} at least */
    public static Map<String, Object> of(Map<String, Object> chosen) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(CLIENT_ID_CONFIG, "groundswell-ingest");
        properties.put(ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ACKS_CONFIG, "all");
        // Posts of one story resemble each other: larger batches make them a third of their size.
        properties.put(COMPRESSION_TYPE_CONFIG, "zstd");
        properties.put(BATCH_SIZE_CONFIG, 128 * 1024);
        properties.put(LINGER_MS_CONFIG, 20);
        properties.put(BUFFER_MEMORY_CONFIG, 32L * 1024 * 1024);
        properties.put(MAX_REQUEST_SIZE_CONFIG, Topic.MAX_RECORD_BYTES);
        // A broker may restart within these without ending the run; one that stays away ends it in half a minute.
        properties.put(MAX_BLOCK_MS_CONFIG, 30_000);
        properties.put(REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        properties.put(DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
        properties.putAll(chosen);
        properties.put(KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        properties.put(VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        return properties;
    }
}
