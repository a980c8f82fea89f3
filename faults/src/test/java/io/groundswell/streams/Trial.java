// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundswell.events.Post;
import io.groundswell.events.ScoredPost;
import io.groundswell.events.Story;
import io.groundswell.events.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Posts on a broker, instances of the application that work on them, and what must be true when they have. */
final class Trial implements AutoCloseable {

    /** A member of the group that has died is found out sooner, so that a test is. */
    static final String[] SHORT_SESSIONS = {"client.session.timeout.ms=3000", "client.heartbeat.interval.ms=500"};

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final Installation installation;
    private final String bootstrapServers;
    private final String prefix;
    private final Path state;
    private final List<Post> log;
    private final OracleComparison oracle;
    private final List<ChildJvm> instances = new ArrayList<>();
    private final CommittedWindows windows;

    /** @param state below it each instance has a folder of its own */
    Trial(String bootstrapServers, String prefix, Path state, List<Post> log) throws Exception {
        this.bootstrapServers = bootstrapServers;
        this.prefix = prefix;
        this.state = state;
        this.log = log;
        oracle = new OracleComparison(log, Samples.STORIES);
        installation = new Installation(bootstrapServers, prefix, Installation.PARTITIONS);
        installation.follow(Samples.STORIES.toArray(Story[]::new));
        windows = new CommittedWindows(installation.client(), prefix, Installation.PARTITIONS);
    }

    /** Sends all posts and the markers: a backlog. */
    Trial sendAll() throws Exception {
        installation.send(log);
        installation.endRun();
        return this;
    }

    /**
     * Starts an instance.
     *
     * @param name of its state directory: the same name is the same machine
     * @param pace what a text takes, in milliseconds
     */
    ChildJvm start(String name, int pace, String... more) throws IOException {
        ChildJvm instance = ChildJvm.start(
                StreamsProcess.class,
                Stream.concat(
                                Stream.of(
                                        "bootstrap=" + bootstrapServers,
                                        "prefix=" + prefix,
                                        "state=" + state.resolve(name),
                                        "pace=" + pace),
                                Stream.of(more))
                        .toArray(String[]::new));
        instances.add(instance);
        return instance;
    }

    /** Waits for new committed windows, and says how long that took. */
    Duration awaitOutput() {
        windows.catchUp();
        long before = windows.records();
        long start = System.nanoTime();
        await("new windows from " + living())
                .pollInterval(Duration.ofMillis(10))
                .atMost(PATIENCE)
                .until(() -> windows.records() > before);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** The fault must strike while there is work to do. */
    void assertWorkIsLeft() throws Exception {
        assertThat(postsLeft()).as("posts left to process").isGreaterThan(100);
    }

    long postsLeft() throws Exception {
        return Lag.ofPosts(installation.client(), prefix, Installation.PARTITIONS);
    }

    /** All is processed, every window is right (I1), and every scored post was committed exactly once (I3). */
    void assertExact() throws Exception {
        awaitProcessed();
        await("right windows").atMost(PATIENCE).untilAsserted(() -> {
            windows.catchUp();
            oracle.assertEqual(windows.latest());
        });
        assertThat(scored(installation.committed(Topics.SCORED_POSTS))).isEqualTo(expectedScored());
        assertThat(windows.latest()).isEqualTo(installation.windows());
    }

    /** The faults are over: nobody takes his time any more. */
    void awaitProcessed() throws Exception {
        living().forEach(instance -> instance.order("hurry"));
        await("everything processed by " + living())
                .pollInterval(Duration.ofMillis(200))
                .atMost(PATIENCE.multipliedBy(2))
                .until(() -> Lag.ofAll(installation.client(), prefix, Installation.PARTITIONS) == 0);
    }

    /** Whether the windows are those of the oracle; may be asked only once all is processed. */
    boolean windowsAreExact() {
        try {
            oracle.assertEqual(installation.windows());
            return true;
        } catch (AssertionError e) {
            return false;
        }
    }

    /** How many scored posts were written and never committed: proof that a fault struck inside a transaction. */
    int aborted() {
        return installation.written(Topics.SCORED_POSTS).size()
                - installation.committed(Topics.SCORED_POSTS).size();
    }

    /** How many stream threads are in the group. */
    int members() throws Exception {
        try (Admin admin = Admin.create(installation.client())) {
            String group = prefix + "streams";
            return admin.describeConsumerGroups(List.of(group)).all().get(30, TimeUnit.SECONDS).values().stream()
                    .mapToInt(described -> described.members().size())
                    .sum();
        }
    }

    private List<ChildJvm> living() {
        return instances.stream().filter(ChildJvm::isAlive).toList();
    }

    private Map<String, Integer> expectedScored() {
        Map<String, Integer> expected = new TreeMap<>();
        log.stream()
                .filter(post -> post.op() != Post.Op.UPSERT
                        || Samples.STORIES.stream().anyMatch(story -> Oracle.isAbout(post, story)))
                .forEach(post -> expected.merge(post.op() + " " + post.id() + " " + post.version(), 1, Integer::sum));
        return expected;
    }

    private static Map<String, Integer> scored(List<ConsumerRecord<byte[], byte[]>> records) {
        Map<String, Integer> found = new TreeMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            ScoredPost post = Topics.SCORED_POSTS
                    .values()
                    .deserializer()
                    .deserialize(record.topic(), record.headers(), record.value());
            found.merge(post.op() + " " + post.post() + " " + post.version(), 1, Integer::sum);
        }
        return found;
    }

    @Override
    public void close() {
        instances.forEach(ChildJvm::close);
        windows.close();
    }
}
