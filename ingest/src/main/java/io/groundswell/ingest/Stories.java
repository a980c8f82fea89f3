// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import io.groundswell.events.Story;
import io.groundswell.events.TopicReader;
import io.groundswell.events.Topics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * The stories that an installation follows, in its {@code stories} topic. Each method connects, does what it says, and
 * disconnects. Thread-safe.
 *
 * @param kafka properties of Kafka's clients, {@code bootstrap.servers} at least
 * @param prefix what stands before the topics
 */
public record Stories(Map<String, Object> kafka, String prefix) {

    public Stories {
        kafka = Map.copyOf(kafka);
    }

    /**
     * Follows these stories, or follows them in their new form. Returns when they are durable. Others stay as they are.
     *
     * @throws DeliveryException when Kafka did not take one of them
     */
    public void apply(Collection<Story> stories) throws DeliveryException, InterruptedException {
        Map<String, @Nullable Story> changes = new HashMap<>();
        stories.forEach(story -> changes.put(story.id(), story));
        send(changes);
    }

    /**
     * Stops following a story; one that is not followed stays so.
     *
     * @throws DeliveryException when Kafka did not take it
     */
    public void remove(String id) throws DeliveryException, InterruptedException {
        Map<String, @Nullable Story> change = new HashMap<>();
        change.put(id, null);
        send(change);
    }

    /**
     * The stories that are followed, by id. A record in the topic that is no story is passed over.
     *
     * @throws DeliveryException when the topic cannot be read
     */
    public List<Story> list() throws DeliveryException, InterruptedException {
        try {
            Map<String, Story> latest = TopicReader.latest(
                    known(kafka, ConsumerConfig.configNames()), prefix, Topics.STORIES, (record, reason) -> {});
            return List.copyOf(new TreeMap<>(latest).values());
        } catch (InterruptException e) {
            Thread.interrupted();
            throw new InterruptedException("interrupted while reading stories");
        } catch (KafkaException e) {
            throw new DeliveryException("cannot read " + place(), PostsTopic.deepest(e));
        }
    }

    private void send(Map<String, @Nullable Story> changes) throws DeliveryException, InterruptedException {
        String topic = Topics.STORIES.in(prefix);
        try (Producer<byte[], byte[]> producer =
                new KafkaProducer<>(ProducerProperties.of(known(kafka, ProducerConfig.configNames())))) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            changes.forEach((id, story) -> {
                var headers = new RecordHeaders();
                byte[] key = Topics.STORIES.keys().serializer().serialize(topic, headers, id);
                byte[] value = Topics.STORIES.values().serializer().serialize(topic, headers, story);
                sent.add(producer.send(new ProducerRecord<>(topic, null, key, value, headers)));
            });
            producer.flush();
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new DeliveryException("cannot write " + place(), e.getCause() == null ? e : e.getCause());
        } catch (InterruptException e) {
            Thread.interrupted();
            throw new InterruptedException("interrupted while sending stories");
        } catch (KafkaException e) {
            throw new DeliveryException("cannot write " + place(), PostsTopic.deepest(e));
        }
    }

    private String place() {
        return Topics.STORIES.in(prefix) + " at " + PostsTopic.servers(kafka);
    }

    private static Map<String, Object> known(Map<String, Object> kafka, Collection<String> names) {
        Map<String, Object> known = new HashMap<>(kafka);
        known.keySet().retainAll(names);
        return known;
    }
}
