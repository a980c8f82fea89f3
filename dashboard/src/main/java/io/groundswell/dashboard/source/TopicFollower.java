// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.source;

import io.groundswell.events.Topic;
import io.groundswell.events.TopicReader;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows one topic from its beginning on a thread of its own. While Kafka or the topic is away it tries again, and
 * gives no record twice.
 */
final class TopicFollower<K, V> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Map<String, Object> kafka;
    private final String prefix;
    private final Topic<K, V> topic;
    private final Consumer<ConsumerRecord<K, V>> each;
    private final Traffic traffic = new Traffic();
    private final Map<Integer, Long> seen = new HashMap<>();
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final AtomicLong unreadable = new AtomicLong();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Thread thread;
    private volatile @Nullable String problem;

    private TopicFollower(
            Map<String, Object> kafka, String prefix, Topic<K, V> topic, Consumer<ConsumerRecord<K, V>> each) {
        this.kafka = kafka;
        this.prefix = prefix;
        this.topic = topic;
        this.each = each;
        this.thread = new Thread(this::run, "dashboard-" + topic.in(prefix));
        this.thread.setDaemon(true);
    }

    static <K, V> TopicFollower<K, V> start(
            Map<String, Object> kafka, String prefix, Topic<K, V> topic, Consumer<ConsumerRecord<K, V>> each) {
        TopicFollower<K, V> follower = new TopicFollower<>(kafka, prefix, topic, each);
        follower.thread.start();
        return follower;
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                TopicReader.follow(
                        kafka,
                        prefix,
                        topic,
                        this::accept,
                        this::caughtUp,
                        (record, reason) -> unreadable.incrementAndGet());
            } catch (InterruptedException e) {
                return;
            } catch (KafkaException e) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                problem = String.valueOf(e.getMessage());
                LOG.info("cannot read {} now: {}", topic.in(prefix), e.getMessage());
                try {
                    Thread.sleep(PAUSE.toMillis());
                } catch (InterruptedException interrupted) {
                    return;
                }
            }
        }
    }

    private void accept(ConsumerRecord<K, V> record) {
        Long last = seen.get(record.partition());
        if (last == null || record.offset() > last) {
            seen.put(record.partition(), record.offset());
            traffic.count("all", Instant.ofEpochMilli(record.timestamp()));
            each.accept(record);
        }
    }

    private void caughtUp() {
        problem = null;
        caughtUp.countDown();
    }

    boolean isCaughtUp() {
        return caughtUp.getCount() == 0;
    }

    void awaitCaughtUp() throws InterruptedException {
        caughtUp.await();
    }

    TopicHealth health(Instant now) {
        Traffic.Rate rate =
                traffic.rates(now).stream().findFirst().orElse(new Traffic.Rate("all", 0, 0, Instant.EPOCH));
        return new TopicHealth(
                topic.name(),
                isCaughtUp(),
                rate.total(),
                rate.lastMinute(),
                rate.total() == 0 ? null : rate.last(),
                unreadable.get(),
                problem);
    }

    /** Asks to end; the thread ends a moment later. */
    @Override
    public void close() {
        if (!closed.getAndSet(true)) { // a second time would disturb the consumer as it says farewell
            thread.interrupt();
        }
    }

    void awaitEnd() throws InterruptedException {
        thread.join(PAUSE.toMillis());
    }
}
