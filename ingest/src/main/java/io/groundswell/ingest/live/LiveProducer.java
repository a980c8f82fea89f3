// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.live;

import io.groundswell.events.Post;
import io.groundswell.events.Topic;
import io.groundswell.events.TopicCreator;
import io.groundswell.ingest.DeliveryException;
import io.groundswell.ingest.Found;
import io.groundswell.ingest.IngestMeters;
import io.groundswell.ingest.PostRecords;
import io.groundswell.ingest.PostsTopic;
import io.groundswell.ingest.ProducerProperties;
import io.groundswell.ingest.ProducerSettings;
import io.groundswell.ingest.Refusal;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is wanted of a live source's events to the {@code posts} topic, in transactions that also hold the source's
 * position behind them and what must be remembered about them. Whoever reads committed sees each transaction whole or
 * not at all: a position is never ahead of its posts, nor behind them.
 *
 * <p>Opening one shuts out an earlier one of the same prefix and name, and undoes what that one had not committed. What
 * cannot be sent is refused and counted. Counters move when a transaction is committed, so that at any moment {@code read
 * = sent + refused + not wanted} holds of what is committed. To be used by one thread at a time.
 */
public final class LiveProducer implements LiveSink, AutoCloseable {

    /** How long a dead process's transaction may keep readers of {@code posts} waiting, unless it is started again. */
    private static final Duration TRANSACTION_TIMEOUT = Duration.ofSeconds(15);

    private final LiveSettings settings;
    private final ProducerSettings posts;
    private final IngestMeters meters;
    private final InstantSource clock;
    private final Producer<byte[], byte[]> producer;
    private final PostRecords records;
    private final Topic<String, MemoryEntry> topic;
    private final Memory memory;
    private final Selection selection;
    private Tally tally = new Tally();
    private int events;
    private long begun;
    private boolean inTransaction;
    /** The commit was begun, and whether it is done is not known: whoever waited for it was interrupted. */
    private boolean committing;

    private LiveProducer(
            LiveSettings settings,
            Interest interest,
            IngestMeters meters,
            InstantSource clock,
            Producer<byte[], byte[]> producer,
            String postsTopic,
            Memory memory) {
        this.settings = settings;
        this.posts = ProducerSettings.live(settings.kafka(), settings.prefix());
        this.meters = meters;
        this.clock = clock;
        this.producer = producer;
        this.records = new PostRecords(postsTopic);
        this.topic = Memory.topic(settings.name());
        this.memory = memory;
        this.selection = new Selection(interest, memory);
    }

    /**
     * Connects, shuts out an earlier one, and reads what was committed last.
     *
     * @throws DeliveryException when there is no broker or no {@code posts} topic
     */
    public static LiveProducer open(LiveSettings settings, Interest interest, IngestMeters meters)
            throws DeliveryException, InterruptedException {
        return open(settings, interest, meters, UUID.randomUUID().toString());
    }

    /** @param owner names the run, so that it knows whether another has taken over */
    static LiveProducer open(LiveSettings settings, Interest interest, IngestMeters meters, String owner)
            throws DeliveryException, InterruptedException {
        PostsTopic posts = PostsTopic.find(settings.kafka(), settings.prefix());
        @Nullable Producer<byte[], byte[]> producer = null;
        try {
            TopicCreator.createMissing(
                    settings.kafka(), settings.prefix(), Memory.topic(settings.name()), Memory.topicConfig());
            producer = new KafkaProducer<>(properties(settings));
            // First, or a transaction of the earlier one could still be committed behind what is read here.
            producer.initTransactions();
            Memory memory =
                    Memory.read(consumer(settings.kafka()), settings.prefix(), settings.name(), settings.remembered());
            memory.belongTo(owner);
            return new LiveProducer(settings, interest, meters, InstantSource.system(), producer, posts.name(), memory);
        } catch (KafkaException e) {
            if (producer != null) {
                producer.close(Duration.ZERO);
            }
            if (e instanceof InterruptException) {
                throw interrupted();
            }
            throw new DeliveryException(
                    "cannot begin to send as " + settings.name() + " at " + PostsTopic.servers(settings.kafka()), e);
        }
    }

    /** Which run of this name wrote last; {@code null} where none did. */
    static @Nullable String owner(LiveSettings settings) throws DeliveryException, InterruptedException {
        try {
            return Memory.read(consumer(settings.kafka()), settings.prefix(), settings.name(), settings.remembered())
                    .owner();
        } catch (InterruptException e) {
            throw interrupted();
        } catch (KafkaException e) {
            throw new DeliveryException(
                    "cannot read what " + settings.name() + " has committed at " + PostsTopic.servers(settings.kafka()),
                    e);
        }
    }

    /** Behind what is committed and taken; {@code null} where nothing ever was. */
    public @Nullable String position() {
        return memory.position();
    }

    @Override
    public void take(List<Found> found, String where, @Nullable String position)
            throws IOException, InterruptedException {
        if (events++ == 0) {
            begun = System.nanoTime();
        }
        try {
            for (Found one : found) {
                take(one, where);
            }
        } catch (KafkaException e) {
            throw failed(e);
        }
        if (position != null) {
            memory.moveTo(position);
        }
        idle();
    }

    private void take(Found found, String where) {
        if (found instanceof Found.OnePost one) {
            Found chosen = selection.choose(one.post());
            if (chosen instanceof Found.OnePost wanted) {
                send(wanted.post());
                // Read twice, in effect: what is chosen again is counted again.
                selection.before(wanted.post()).forEach(early -> take(new Found.OnePost(early), where));
            } else if (chosen instanceof Found.Unwanted unwanted) {
                tally.left(unwanted.reason());
            }
        } else if (found instanceof Found.Unwanted unwanted) {
            tally.left(unwanted.reason());
        } else if (found instanceof Found.Bad bad) {
            tally.refused(new Refusal(where, bad.reason(), bad.detail()));
        }
    }

    private void send(Post post) {
        PostRecords.Prepared prepared = records.prepare(post, clock.instant(), posts);
        if (prepared instanceof PostRecords.Prepared.Sendable sendable) {
            send(sendable.record());
            tally.sent();
        } else if (prepared instanceof PostRecords.Prepared.Refused refused) {
            tally.refused(refused.refusal());
        }
    }

    @Override
    public void idle() throws IOException, InterruptedException {
        if (events == 0) {
            return;
        }
        Duration wait = inTransaction ? settings.linger() : settings.rest();
        if ((inTransaction && events >= settings.batch()) || System.nanoTime() - begun >= wait.toNanos()) {
            commit();
        }
    }

    @Override
    public void commit() throws IOException, InterruptedException {
        try {
            if (committing) {
                finish(); // Kafka takes nothing else before
            }
            memory.drainChanges((key, entry) -> send(record(key, entry)));
            if (inTransaction) {
                committing = true;
                finish();
            }
        } catch (KafkaException e) {
            throw failed(e);
        }
        events = 0;
        meters.add(tally.counts());
        tally = new Tally();
    }

    private void finish() {
        producer.commitTransaction();
        committing = false;
        inTransaction = false;
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        if (!inTransaction) {
            producer.beginTransaction();
            inTransaction = true;
        }
        // Whether it arrived, the commit says for all.
        var unused = producer.send(record);
    }

    private ProducerRecord<byte[], byte[]> record(String key, @Nullable MemoryEntry entry) {
        String name = topic.in(settings.prefix());
        return new ProducerRecord<>(
                name,
                topic.keys().serializer().serialize(name, key),
                entry == null ? null : topic.values().serializer().serialize(name, entry));
    }

    private IOException failed(KafkaException e) throws InterruptedException {
        if (e instanceof InterruptException) {
            throw interrupted();
        }
        return new DeliveryException(
                "cannot send as " + settings.name() + " at " + PostsTopic.servers(settings.kafka()), e);
    }

    /** Disconnects. What was taken and not committed is undone, at the latest when another is opened. */
    @Override
    public void close() {
        boolean wasInterrupted = Thread.interrupted();
        try {
            if (inTransaction) {
                producer.abortTransaction();
            }
        } catch (KafkaException | IllegalStateException e) {
            // Nothing is lost by it: what is left open expires, or is undone by the next one.
        } finally {
            producer.close(TRANSACTION_TIMEOUT);
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Map<String, Object> properties(LiveSettings settings) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(ProducerConfig.CLIENT_ID_CONFIG, "groundswell-ingest-" + settings.name());
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        // Of several requests at the beginning of a transaction, brokers were seen to take up a later one first and to
        // send it back as out of order, which costs a wait.
        properties.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        properties.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) TRANSACTION_TIMEOUT.toMillis());
        properties.putAll(settings.kafka());
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, settings.prefix() + "ingest-" + settings.name());
        return ProducerProperties.of(properties);
    }

    private static Map<String, Object> consumer(Map<String, Object> kafka) {
        Map<String, Object> known = new HashMap<>(kafka);
        known.keySet().retainAll(ConsumerConfig.configNames());
        return known;
    }

    /** Kafka's own exception sets the flag again; Java's means that it is clear. */
    private static InterruptedException interrupted() {
        Thread.interrupted();
        return new InterruptedException("interrupted while sending posts");
    }
}
