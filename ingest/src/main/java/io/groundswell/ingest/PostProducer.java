// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import io.groundswell.events.Post;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;

/**
 * Sends posts to the {@code posts} topic: each at least once, in order within an author, and never twice because of a
 * retry. Memory is bounded; {@link #accept} waits when Kafka is slower than the source.
 *
 * <p>What cannot be sent is refused and counted. What was to be sent and failed ends the run: {@code accept},
 * {@code flush}, {@code endOfRun} or, at the latest, {@code close} throws. To be used by one thread at a time.
 */
public final class PostProducer implements PostSink, AutoCloseable {

    private final ProducerSettings settings;
    private final IngestMeters meters;
    private final InstantSource clock;
    private final PostsTopic topic;
    private final Producer<byte[], byte[]> producer;
    private final PostRecords records;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private boolean failureTold;

    private PostProducer(ProducerSettings settings, IngestMeters meters, InstantSource clock, PostsTopic topic) {
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
        this.topic = topic;
        this.producer = new KafkaProducer<>(ProducerProperties.of(settings.kafka()));
        this.records = new PostRecords(topic.name());
    }

    /**
     * Connects.
     *
     * @param meters where this run is counted
     * @throws DeliveryException when there is no broker or the topic is missing, within 15 seconds
     */
    public static PostProducer open(ProducerSettings settings, IngestMeters meters)
            throws DeliveryException, InterruptedException {
        return open(settings, meters, InstantSource.system());
    }

    static PostProducer open(ProducerSettings settings, IngestMeters meters, InstantSource clock)
            throws DeliveryException, InterruptedException {
        PostsTopic topic = PostsTopic.find(settings.kafka(), settings.prefix());
        try {
            return new PostProducer(settings, meters, clock, topic);
        } catch (KafkaException e) {
            throw new DeliveryException("cannot produce to " + topic.name(), PostsTopic.deepest(e));
        }
    }

    /**
     * Names the topic that posts go to, and changes when it is another cluster's or was created anew: what a
     * {@link Checkpoint} is good for.
     */
    public String destination() {
        return topic.identity();
    }

    /** What this run has done so far. */
    public IngestCounts counts() {
        return meters.counts();
    }

    /**
     * {@inheritDoc}
     *
     * <p>A post observed in the future is sent as observed now: no clock can push event time ahead.
     */
    @Override
    public void accept(Post post, Runnable settled) throws IOException, InterruptedException {
        throwFailure();
        meters.read();
        PostRecords.Prepared prepared = records.prepare(post, clock.instant(), settings);
        if (prepared instanceof PostRecords.Prepared.Sendable sendable) {
            send(sendable.record(), onceDelivered(post, settled));
        } else if (prepared instanceof PostRecords.Prepared.Refused refused) {
            meters.refused(refused.refusal());
            settled.run();
        }
    }

    @Override
    public void refuse(Refusal refusal) {
        meters.read();
        meters.refused(refusal);
    }

    @Override
    public void leave(NotWanted reason) {
        meters.read();
        meters.left(reason);
    }

    @Override
    public void flush() throws IOException, InterruptedException {
        try {
            producer.flush();
        } catch (InterruptException e) {
            throw interrupted();
        }
        throwFailure();
    }

    /**
     * Says in every partition that the run sends nothing more, after all that it has sent. Returns when the markers
     * are durable.
     */
    public void endOfRun(String run) throws IOException, InterruptedException {
        flush();
        Instant now = clock.instant();
        for (int partition : partitions()) {
            ProducerRecord<byte[], byte[]> marker = records.of(Post.endOfRun(run, partition, now), partition);
            send(marker, (metadata, e) -> {
                if (e != null) {
                    failure.compareAndSet(null, e);
                }
            });
        }
        flush();
    }

    /**
     * Waits for what is still on its way, then disconnects.
     *
     * @throws DeliveryException when something was lost and no other method has said so
     */
    @Override
    public void close() throws IOException {
        try {
            producer.close();
        } catch (InterruptException e) {
            // The thread's flag is set again by the exception itself; what was on its way is lost and told below.
            failure.compareAndSet(null, e);
        }
        if (!failureTold) {
            throwFailure();
        }
    }

    private Callback onceDelivered(Post post, Runnable settled) {
        return (metadata, e) -> {
            if (e == null) {
                meters.sent();
                settled.run();
            } else if (e instanceof RecordTooLargeException) {
                // The topic takes less than the contract says; another attempt would fail the same way.
                meters.refused(new Refusal(post.id(), Refusal.Reason.RECORD_TOO_LARGE, "refused by " + topic.name()));
                settled.run();
            } else {
                failure.compareAndSet(null, e);
            }
        };
    }

    private void send(ProducerRecord<byte[], byte[]> record, Callback callback)
            throws IOException, InterruptedException {
        try {
            var unused = producer.send(record, callback);
        } catch (InterruptException e) {
            throw interrupted();
        } catch (KafkaException e) {
            failure.compareAndSet(null, e);
        }
        throwFailure();
    }

    private int[] partitions() throws IOException, InterruptedException {
        try {
            return producer.partitionsFor(topic.name()).stream()
                    .mapToInt(PartitionInfo::partition)
                    .toArray();
        } catch (InterruptException e) {
            throw interrupted();
        } catch (KafkaException e) {
            failure.compareAndSet(null, e);
            throwFailure();
            return new int[0];
        }
    }

    private void throwFailure() throws DeliveryException {
        Exception cause = failure.get();
        if (cause != null) {
            failureTold = true;
            throw new DeliveryException(
                    "cannot send to " + topic.name() + " at " + PostsTopic.servers(settings.kafka()), cause);
        }
    }

    /** Kafka's own exception sets the flag again; Java's means that it is clear. */
    private static InterruptedException interrupted() {
        Thread.interrupted();
        return new InterruptedException("interrupted while sending posts");
    }
}
