// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.groundswell.events.DeadLetter;
import io.groundswell.events.Post;
import io.groundswell.events.ScoredPost;
import io.groundswell.events.SentimentWindow;
import io.groundswell.events.Story;
import io.groundswell.events.Swing;
import io.groundswell.events.Topics;
import io.groundswell.events.WindowKey;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.internals.WrappedStateStore;
import org.apache.kafka.streams.test.TestRecord;

/** The whole topology without a broker: one partition, and a clock that stands until it is moved. */
final class TopologyUnderTest implements AutoCloseable {

    static final StreamSettings SETTINGS = StreamSettings.DEFAULT
            .withPartitions(1)
            .withTimes(Duration.ofMinutes(1), Duration.ofMillis(500), Duration.ofSeconds(30));

    /** When the broker receives what is sent: long after all posts. */
    static final Instant RECEIVED = Samples.START.plus(Duration.ofDays(30));

    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    final AtomicInteger runsEnded = new AtomicInteger();
    private final TopologyTestDriver driver;
    private final TestInputTopic<String, Story> stories;
    private final TestInputTopic<String, Post> posts;
    private final TestInputTopic<byte[], byte[]> raw;
    private final TestInputTopic<byte[], byte[]> rawStories;
    private final TestOutputTopic<String, ScoredPost> scored;
    private final TestOutputTopic<WindowKey, SentimentWindow> windows;
    private final TestOutputTopic<String, Swing> swings;
    private final TestOutputTopic<byte[], byte[]> deadLetters;

    TopologyUnderTest() {
        this(SETTINGS);
    }

    TopologyUnderTest(StreamSettings settings) {
        StreamMeters meters = new StreamMeters(registry);
        Properties config = new Properties();
        // The stores are in a folder of this name, under one that all builds on a machine share.
        config.put(
                StreamsConfig.APPLICATION_ID_CONFIG,
                "test-" + ProcessHandle.current().pid());
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:1");
        config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        config.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
        config.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
        config.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
        config.put(DeadLetterHandler.PREFIX_CONFIG, settings.prefix());
        config.put(DeadLetterHandler.METERS_CONFIG, meters);
        driver = new TopologyTestDriver(
                SentimentTopology.build(settings, new WordModel(), meters, runsEnded::incrementAndGet),
                config,
                RECEIVED);
        String prefix = settings.prefix();
        stories = driver.createInputTopic(
                Topics.STORIES.in(prefix),
                new StringSerializer(),
                Topics.STORIES.values().serializer());
        posts = driver.createInputTopic(
                Topics.POSTS.in(prefix),
                new StringSerializer(),
                Topics.POSTS.values().serializer());
        raw = driver.createInputTopic(Topics.POSTS.in(prefix), new ByteArraySerializer(), new ByteArraySerializer());
        rawStories = driver.createInputTopic(
                Topics.STORIES.in(prefix), new ByteArraySerializer(), new ByteArraySerializer());
        scored = driver.createOutputTopic(
                Topics.SCORED_POSTS.in(prefix),
                Topics.SCORED_POSTS.keys().deserializer(),
                Topics.SCORED_POSTS.values().deserializer());
        windows = driver.createOutputTopic(
                Topics.WINDOWS.in(prefix),
                Topics.WINDOWS.keys().deserializer(),
                Topics.WINDOWS.values().deserializer());
        swings = driver.createOutputTopic(
                Topics.SWINGS.in(prefix),
                Topics.SWINGS.keys().deserializer(),
                Topics.SWINGS.values().deserializer());
        deadLetters = driver.createOutputTopic(
                Topics.DEAD_LETTERS.in(prefix),
                Topics.DEAD_LETTERS.keys().deserializer(),
                Topics.DEAD_LETTERS.values().deserializer());
    }

    TopologyUnderTest follow(Story... followed) {
        for (Story story : followed) {
            stories.pipeInput(story.id(), story);
        }
        return this;
    }

    void unfollow(String id) {
        stories.pipeInput(id, null);
    }

    void send(Post... sent) {
        for (Post post : sent) {
            posts.pipeInput(post.author(), post, RECEIVED);
        }
    }

    void sendRaw(String key, byte[] value) {
        raw.pipeInput(new TestRecord<>(key.getBytes(UTF_8), value, RECEIVED));
    }

    void sendNull(String key) {
        posts.pipeInput(key, null, RECEIVED);
    }

    void sendRawStory(String key, String value) {
        rawStories.pipeInput(key.getBytes(UTF_8), value.getBytes(UTF_8));
    }

    /** Makes what is stored of a post unreadable, as a fault of the disk would. */
    @SuppressWarnings("unchecked") // the innermost store holds bytes
    void corrupt(String contribution) {
        StateStore store = driver.getKeyValueStore(StateStores.CONTRIBUTIONS);
        while (store instanceof WrappedStateStore<?, ?, ?> wrapped) {
            store = wrapped.wrapped();
        }
        ((KeyValueStore<Bytes, byte[]>) store).put(Bytes.wrap(contribution.getBytes(UTF_8)), new byte[] {1, 2, 3});
    }

    void endRun() {
        send(Post.endOfRun("test", 0, RECEIVED));
    }

    void passTime(Duration time) {
        driver.advanceWallClockTime(time);
    }

    /** Windows as a reader of the compacted topic sees them: the last of each key. */
    Map<WindowKey, SentimentWindow> windows() {
        Map<WindowKey, SentimentWindow> latest = new HashMap<>();
        windows.readKeyValuesToList().forEach(record -> latest.put(record.key, record.value));
        return latest;
    }

    /** Every window record, in the order in which they were written. */
    List<SentimentWindow> windowRecords() {
        return windows.readValuesToList();
    }

    int rememberedPosts() {
        return entries(StateStores.CONTRIBUTIONS) + entries(StateStores.AUTHOR_DAYS);
    }

    int storedSlices() {
        return entries(StateStores.SLICES);
    }

    private int entries(String store) {
        int count = 0;
        try (var entries = driver.getKeyValueStore(store).all()) {
            while (entries.hasNext()) {
                entries.next();
                count++;
            }
        }
        return count;
    }

    List<ScoredPost> scored() {
        return scored.readValuesToList();
    }

    List<Swing> swings() {
        return swings.readValuesToList();
    }

    List<DeadLetter> deadLetters() {
        return deadLetters.readRecordsToList().stream()
                .map(record -> DeadLetter.read(record.headers()))
                .toList();
    }

    double counted(Outcome outcome) {
        var counter = registry.find("groundswell.posts")
                .tag("outcome", outcome.label())
                .counters();
        return counter.stream().mapToDouble(c -> c.count()).sum();
    }

    double received() {
        return registry.find("groundswell.posts.received").counters().stream()
                .mapToDouble(c -> c.count())
                .sum();
    }

    @Override
    public void close() {
        driver.close();
    }
}
