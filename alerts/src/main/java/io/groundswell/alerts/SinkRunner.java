// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.alerts;

import io.groundswell.events.DeadLetter;
import io.groundswell.events.Swing;
import io.groundswell.events.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells one sink its swings, at least once: a record's offset is committed when it was told, was not to be told, or is a
 * dead letter. A consumer group for each sink, so that one that is down holds up no other.
 */
final class SinkRunner implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(SinkRunner.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final String name;
    private final SwingSink sink;
    private final List<Route> routes;
    private final AlertSettings settings;
    private final Map<String, Object> kafka;
    private final DeadSwings dead;
    private final Patience patience;
    private final Clock clock;
    final Tally tally = new Tally();

    SinkRunner(
            String name,
            SwingSink sink,
            List<Route> routes,
            AlertSettings settings,
            Map<String, Object> kafka,
            DeadSwings dead,
            Patience patience,
            Clock clock) {
        this.name = name;
        this.sink = sink;
        this.routes = List.copyOf(routes);
        this.settings = settings;
        this.kafka = kafka;
        this.dead = dead;
        this.patience = patience;
        this.clock = clock;
    }

    /** Until the thread is interrupted. */
    @Override
    public void run() {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(properties())) {
            try {
                consumer.subscribe(List.of(Topics.SWINGS.in(settings.prefix())));
                while (!Thread.currentThread().isInterrupted()) {
                    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                        take(record);
                        consumer.commitSync(Map.of(
                                new TopicPartition(record.topic(), record.partition()),
                                new OffsetAndMetadata(record.offset() + 1)));
                    }
                }
            } catch (InterruptException | InterruptedException e) {
                LOG.debug("sink {} was asked to stop", name);
            }
            Thread.interrupted(); // or the consumer could not be closed in order
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
        if (record.value() == null) {
            return; // a tombstone tells nothing
        }
        tally.read.incrementAndGet();
        Swing swing;
        try {
            swing = Topics.SWINGS.values().deserializer().deserialize(record.topic(), record.headers(), record.value());
        } catch (KafkaException e) {
            bury(record, DeadLetter.Stage.DESERIALIZATION, String.valueOf(e.getMessage()));
            return;
        }
        if (routes.stream().noneMatch(route -> route.takes(swing))) {
            tally.silent.incrementAndGet();
        } else if (isOld(swing)) {
            tally.old.incrementAndGet();
        } else {
            deliver(record, swing);
        }
    }

    private void deliver(ConsumerRecord<byte[], byte[]> record, Swing swing) throws InterruptedException {
        try {
            patience.deliver(sink, swing);
            tally.sent.incrementAndGet();
        } catch (UndeliveredException e) {
            bury(record, DeadLetter.Stage.PROCESSING, String.valueOf(e.getMessage()));
        }
    }

    private void bury(ConsumerRecord<byte[], byte[]> record, DeadLetter.Stage stage, String reason)
            throws InterruptedException {
        LOG.warn(
                "sink {} could not be told {}-{}@{}: {}",
                name,
                record.topic(),
                record.partition(),
                record.offset(),
                reason);
        dead.put(record, name, stage, reason);
        tally.dead.incrementAndGet();
    }

    private boolean isOld(Swing swing) {
        Instant over = swing.resolvedAt();
        Instant at = over == null ? swing.openedAt() : over;
        return !settings.maxAge().isZero() && at.plus(settings.maxAge()).isBefore(clock.instant());
    }

    private Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, settings.groupId() + "-" + name);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        properties.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, (int)
                settings.giveUp().plusMinutes(12).toMillis());
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return properties;
    }
}
