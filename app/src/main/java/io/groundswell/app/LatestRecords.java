// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.events.Topic;
import io.groundswell.events.TopicReader;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Shows a topic as somebody who looks on: the latest record of each key that is there, and then, where asked, each that
 * follows until Ctrl-C. A record that is none of the contract is passed over.
 */
final class LatestRecords {

    private LatestRecords() {}

    /**
     * Reads.
     *
     * @param follow whether to go on when all is read that was there
     * @param wanted which values count
     * @param latest takes the latest value of each key, once
     * @param next takes each value that follows
     */
    static <K, V> void show(
            KafkaOptions kafka,
            Topic<K, V> topic,
            boolean follow,
            Predicate<V> wanted,
            Consumer<Collection<V>> latest,
            Consumer<V> next)
            throws IOException {
        if (!follow) {
            latest.accept(
                    TopicReader.latest(kafka.client(), kafka.prefix(), topic, (record, reason) -> {}).values().stream()
                            .filter(wanted)
                            .toList());
            return;
        }
        Map<K, V> known = new LinkedHashMap<>();
        AtomicBoolean caughtUp = new AtomicBoolean();
        Consumer<ConsumerRecord<K, V>> each = record -> {
            V value = record.value();
            if (value == null) {
                known.remove(record.key());
            } else if (wanted.test(value) && caughtUp.get()) {
                next.accept(value);
            } else if (wanted.test(value)) {
                known.put(record.key(), value);
            }
        };
        Runnable showLatest = () -> {
            latest.accept(known.values());
            known.clear();
            caughtUp.set(true);
        };
        try (Shutdown shutdown = Shutdown.interruptingOnSignal()) {
            TopicReader.follow(kafka.client(), kafka.prefix(), topic, each, showLatest, (record, reason) -> {});
        } catch (InterruptedException e) {
            return; // Ctrl-C is how following ends
        }
    }
}
