// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundswell.broker.BrokerSettings;
import io.groundswell.broker.EmbeddedBroker;
import io.groundswell.events.DeadLetter;
import io.groundswell.events.Post;
import io.groundswell.events.SentimentWindow;
import io.groundswell.events.Topics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a source may send on a bad day, through a real broker: it stops nothing, and nothing vanishes. */
class HostileInputIT {

    private static EmbeddedBroker broker;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @TempDir
    Path state;

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedBroker.start(BrokerSettings.temporary());
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void countsAShuffleWithinTheGracePeriodAtOnce() throws Exception {
        List<Post> log = posts(300);
        // Each is moved by less than the grace period of a minute.
        Random random = new Random(71);
        List<Post> shuffled = new ArrayList<>(log);
        Map<Post, Instant> arrival = new HashMap<>();
        log.forEach(post -> arrival.put(post, post.observedAt().plusMillis(random.nextInt(59_000))));
        shuffled.sort(Comparator.comparing(arrival::get));
        assertThat(shuffled).isNotEqualTo(log);
        Installation installation = installation("shuffled.");
        installation.send(shuffled);
        installation.endRun();

        runToTheEnd("shuffled.", installation);

        OracleComparison.assertEqual(installation.windows(), log, Samples.STORIES);
        assertThat(installation.windows().values())
                .extracting(SentimentWindow::revision)
                .containsOnly(0);
    }

    @Test
    void correctsForWhatIsLateAndCountsWhatIsTooLate() throws Exception {
        List<Post> log = posts(300);
        List<Post> late = log.subList(150, 153).stream() // 1 %
                .map(post -> again(post, "late", Duration.ZERO))
                .toList();
        List<Post> tooLate = log.subList(150, 153).stream()
                .map(post -> again(post, "too-late", Duration.ofDays(8)))
                .toList();
        Installation installation = installation("late.");
        installation.send(log);

        try (SentimentStreams streams = start("late.", installation)) {
            await().atMost(Duration.ofSeconds(60)).until(() -> isClosed(installation, late.get(2)));
            installation.send(late);
            installation.send(tooLate);
            installation.endRun();
            awaitEnd(streams);
        }

        List<Post> counted = new ArrayList<>(log);
        counted.addAll(late);
        OracleComparison.assertEqual(installation.windows(), counted, Samples.STORIES);
        assertThat(installation.windows().values()).anyMatch(window -> window.revision() > 0);
        assertThat(registry.get("groundswell.posts")
                        .tag("outcome", "late")
                        .counter()
                        .count())
                .isEqualTo(3);
        assertConserved(306);
    }

    private static boolean isClosed(Installation installation, Post post) {
        return installation.windows().values().stream()
                .anyMatch(window -> window.status() == SentimentWindow.Status.CLOSED
                        && window.start().isAfter(post.observedAt()));
    }

    @Test
    void setsAsideExactlyThePoison() throws Exception {
        List<Post> log = posts(500);
        List<byte[]> poison = List.of(
                new byte[] {'{', '"', (byte) 0xc3, (byte) 0x28, (byte) 0xff},
                "{\"id\":\"half".getBytes(UTF_8),
                "[".repeat(10_000).getBytes(UTF_8),
                "{\"a\":".repeat(10_000).getBytes(UTF_8),
                new byte[0]);
        Installation installation = installation("poisoned.");
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < poison.size(); i++) { // 1 %
            installation.send(log.subList(100 * i, 100 * i + 100));
            installation.sendRaw("ann", poison.get(i));
            sent.add(new String(poison.get(i), UTF_8));
        }
        installation.sendRaw("ann", null);
        sent.add("null");
        installation.send(List.of(
                Samples.post("throws", "ann", Duration.ZERO, "a poison ferry").build()));
        installation.endRun();

        runToTheEnd("poisoned.", installation);

        var letters = installation.committed(Topics.DEAD_LETTERS);
        assertThat(letters)
                .filteredOn(letter -> letter.value() == null || !new String(letter.value(), UTF_8).contains("throws"))
                .extracting(letter -> letter.value() == null ? "null" : new String(letter.value(), UTF_8))
                .containsExactlyInAnyOrderElementsOf(sent);
        assertThat(letters).hasSize(sent.size() + 1);
        assertThat(letters)
                .allSatisfy(letter ->
                        assertThat(DeadLetter.read(letter.headers()).reason()).isNotBlank());
        OracleComparison.assertEqual(installation.windows(), log, Samples.STORIES);
        assertConserved(log.size() + letters.size());
    }

    @Test
    void setsAsideARecordThatHardlyFitsIntoItsTopic() throws Exception {
        assertSetsAside("large.", 1_048_576 - 200);
    }

    /** A producer that compresses may send what is much larger than a record is allowed to be. */
    @Test
    void setsAsideARecordThatFitsOnlyCompressed() throws Exception {
        assertSetsAside("compressed.", 5_000_000);
    }

    private void assertSetsAside(String prefix, int size) throws Exception {
        Installation installation = installation(prefix);
        List<Post> log = posts(50);
        installation.send(log.subList(0, 25));
        byte[] large = "x".repeat(size).getBytes(UTF_8);
        try (Producer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        broker.bootstrapServers(),
                        "compression.type",
                        "zstd",
                        "max.request.size",
                        10_000_000),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.POSTS.in(prefix), "ann".getBytes(UTF_8), large))
                    .get();
        }
        installation.send(log.subList(25, 50));
        installation.endRun();

        runToTheEnd(prefix, installation);

        assertThat(installation.committed(Topics.DEAD_LETTERS)).hasSize(1);
        OracleComparison.assertEqual(installation.windows(), log, Samples.STORIES);
    }

    @Test
    void aWrongClockClosesNoWindow() throws Exception {
        List<Post> log = posts(300);
        List<Instant> wrong = List.of(
                Instant.EPOCH,
                Instant.EPOCH.minusMillis(1),
                Instant.parse("2100-01-01T00:00:00Z"),
                Samples.START.plus(Duration.ofHours(6)));
        for (int i = 0; i < wrong.size(); i++) {
            Post post = log.get(50 + 50 * i);
            log.add(
                    50 + 50 * i,
                    Samples.post("wrong" + i, "ann", Duration.between(Samples.START, post.observedAt()), "a bad tram")
                            .createdAt(wrong.get(i))
                            .build());
        }
        Installation installation = installation("clocks.");
        installation.send(log);
        installation.endRun();

        runToTheEnd("clocks.", installation);

        OracleComparison.assertEqual(installation.windows(), log, Samples.STORIES);
        assertThat(installation.windows().values())
                .extracting(SentimentWindow::revision)
                .containsOnly(0);
    }

    private Installation installation(String prefix) throws Exception {
        Installation installation = new Installation(broker, prefix, Installation.PARTITIONS);
        installation.follow(Samples.FERRY, Samples.TRAM);
        return installation;
    }

    /** Ends only when all is processed; a topology that failed is one that did not survive its input. */
    private void runToTheEnd(String prefix, Installation installation) throws Exception {
        try (SentimentStreams streams = start(prefix, installation)) {
            awaitEnd(streams);
        }
    }

    private SentimentStreams start(String prefix, Installation installation) throws Exception {
        StreamSettings settings = StreamSettings.DEFAULT
                .named(prefix + "streams", prefix)
                .withTimes(Duration.ofMinutes(1), Duration.ofMillis(100), Duration.ZERO)
                .withResources(state, 2);
        return SentimentStreams.start(settings, installation.client(), new WordModel(), registry);
    }

    private static void awaitEnd(SentimentStreams streams) throws Exception {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> streams.whenRunEnded().isDone() || !streams.isLive());
        assertThat(streams.failure()).isEmpty();
        streams.whenRunEnded().get(1, TimeUnit.SECONDS);
    }

    private void assertConserved(int sent) {
        assertThat(registry.find("groundswell.posts.received").counters().stream()
                        .mapToDouble(Counter::count)
                        .sum())
                .isEqualTo(sent);
        assertThat(registry.find("groundswell.posts").counters().stream()
                        .mapToDouble(Counter::count)
                        .sum())
                .isEqualTo(sent);
    }

    /** Posts of three hours in the order of their time, nothing else. */
    private static List<Post> posts(int count) {
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            posts.add(Samples.post(
                            "p" + i,
                            "author-" + i % 17,
                            Duration.ofSeconds(i * 10_800L / count),
                            "a " + (i % 3 == 0 ? "good" : "bad") + " ferry")
                    .build());
        }
        return posts;
    }

    private static Post again(Post post, String id, Duration earlier) {
        Instant at = post.observedAt().minus(earlier);
        return Samples.post(post.id() + id, post.author(), Duration.between(Samples.START, at), "a good tram")
                .build();
    }
}
