// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundswell.events.Platform;
import io.groundswell.events.Post;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostProducerIT {

    @RegisterExtension
    static final Broker BROKER = new Broker();

    private static final Instant NOW = SamplePosts.NOON.plus(Duration.ofDays(1));

    private final IngestMeters meters = new IngestMeters(new SimpleMeterRegistry(), "test");

    @Test
    void keysByAuthorAndSaysSchemaSourceAndRunInHeaders() throws Exception {
        String prefix = BROKER.topics();

        send(ProducerSettings.live(BROKER.kafka(), prefix), SamplePosts.list(100));

        List<ConsumerRecord<String, Post>> records = BROKER.posts(prefix);
        assertThat(records)
                .extracting(ConsumerRecord::value)
                .containsExactlyInAnyOrderElementsOf(SamplePosts.list(100));
        assertThat(records).allSatisfy(record -> {
            assertThat(record.key()).isEqualTo(record.value().author());
            assertThat(header(record, "schema")).isEqualTo("post/1");
            assertThat(header(record, "source")).isEqualTo("sample");
            assertThat(header(record, "run")).isEqualTo("live");
        });
        assertThat(records.stream()
                        .collect(Collectors.groupingBy(
                                ConsumerRecord::key, Collectors.mapping(ConsumerRecord::partition, Collectors.toSet())))
                        .values())
                .allMatch(partitions -> partitions.size() == 1);
    }

    @Test
    void keepsTheOrderOfAnAuthorsPosts() throws Exception {
        String prefix = BROKER.topics();

        send(ProducerSettings.live(BROKER.kafka(), prefix), SamplePosts.list(5_000));

        Map<String, List<Instant>> observed = BROKER.posts(prefix).stream()
                .collect(Collectors.groupingBy(
                        ConsumerRecord::key, Collectors.mapping(r -> r.value().observedAt(), Collectors.toList())));
        assertThat(observed.values()).hasSize(17).allSatisfy(times -> assertThat(times)
                .isSorted());
    }

    @Test
    void refusesWhatIsTooLargeBeforeSendingIt() throws Exception {
        String prefix = BROKER.topics();
        Post longest = post("x:longest").text("é".repeat(100_000)).build();
        Post tooLong = post("x:too-long").text("a".repeat(100_001)).build();
        Post tooLarge = post("x:too-large")
                .stories(IntStream.range(0, 20_000)
                        .mapToObj(i -> "a-story-with-a-long-id-so-that-many-make-a-large-record-" + i)
                        .collect(Collectors.toSet()))
                .build();

        send(ProducerSettings.live(BROKER.kafka(), prefix), List.of(tooLong, longest, tooLarge));

        assertThat(BROKER.posts(prefix)).extracting(r -> r.value().id()).containsExactly("x:longest");
        assertThat(meters.counts().read()).isEqualTo(3);
        assertThat(meters.counts().sent()).isEqualTo(1);
        assertThat(meters.counts().refused())
                .isEqualTo(Map.of(Refusal.Reason.TEXT_TOO_LONG, 1L, Refusal.Reason.RECORD_TOO_LARGE, 1L));
        assertThat(meters.counts().examples().get(0))
                .hasToString("x:too-long: text must have at most 100000 characters: had 100001");
        assertThat(meters.counts().examples().get(1).detail())
                .startsWith("record must have at most 1048576 bytes: had ");
    }

    @Test
    void refusesWhatTheTopicDoesNotTakeAndGoesOn() throws Exception {
        String prefix = BROKER.topics(Map.of("max.message.bytes", "20000"));
        String noise = new java.util.Random(1)
                .ints(60_000, 33, 0x2FFF)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());

        send(
                ProducerSettings.live(BROKER.kafka(), prefix),
                List.of(post("x:1").text(noise).build(), post("x:2").build()));

        assertThat(BROKER.posts(prefix)).extracting(r -> r.value().id()).containsExactly("x:2");
        assertThat(meters.counts().refused()).isEqualTo(Map.of(Refusal.Reason.RECORD_TOO_LARGE, 1L));
    }

    @Test
    void observesNothingInTheFuture() throws Exception {
        String prefix = BROKER.topics();
        Post early = Post.upsert("x:1", Platform.X, "a", NOW.plus(Duration.ofDays(400)))
                .createdAt(NOW.plusSeconds(7))
                .build();

        send(ProducerSettings.live(BROKER.kafka(), prefix), List.of(early));

        Post sent = BROKER.posts(prefix).get(0).value();
        assertThat(sent.observedAt()).isEqualTo(NOW);
        assertThat(sent.eventTime()).isEqualTo(NOW);
    }

    @Test
    void stampsAReplayWithItsRun() throws Exception {
        String prefix = BROKER.topics();

        send(ProducerSettings.replay(BROKER.kafka(), prefix, "march"), SamplePosts.list(10));

        assertThat(BROKER.posts(prefix)).allSatisfy(record -> {
            assertThat(record.value().run()).isEqualTo("march");
            assertThat(header(record, "run")).isEqualTo("march");
        });
    }

    @Test
    void endsARunInEveryPartitionBehindAllPosts() throws Exception {
        String prefix = BROKER.topics();

        try (PostProducer producer =
                PostProducer.open(ProducerSettings.replay(BROKER.kafka(), prefix, "march"), meters, () -> NOW)) {
            for (Post post : SamplePosts.list(500)) {
                producer.accept(post);
            }
            producer.endOfRun("march");
        }

        Map<Integer, List<ConsumerRecord<String, Post>>> partitions =
                BROKER.posts(prefix).stream().collect(Collectors.groupingBy(ConsumerRecord::partition));
        assertThat(partitions).hasSize(Broker.PARTITIONS);
        partitions.forEach((partition, records) -> {
            Post last = records.get(records.size() - 1).value();
            assertThat(last).isEqualTo(Post.endOfRun("march", partition, NOW));
            assertThat(records)
                    .filteredOn(r -> r.value().op() == Post.Op.END_OF_RUN)
                    .hasSize(1);
        });
        assertThat(meters.counts().read()).isEqualTo(500);
        assertThat(meters.counts().sent()).isEqualTo(500);
    }

    @Test
    void letsNoMarkerOfAnotherRunThrough() throws Exception {
        String prefix = BROKER.topics();

        send(ProducerSettings.live(BROKER.kafka(), prefix), List.of(Post.endOfRun("old", 0, SamplePosts.NOON)));

        assertThat(BROKER.posts(prefix)).isEmpty();
        assertThat(meters.counts().refused()).isEqualTo(Map.of(Refusal.Reason.MARKER, 1L));
    }

    @Test
    void sendsOrRefusesLoneSurrogatesButNeverStopsForThem() throws Exception {
        String prefix = BROKER.topics();

        send(
                ProducerSettings.live(BROKER.kafka(), prefix),
                List.of(
                        post("x:1").text("half \uD83D a 😀 \u0000\u202E").build(),
                        post("x:2").build()));

        assertThat(BROKER.posts(prefix)).extracting(r -> r.value().id()).contains("x:2");
        assertThat(meters.counts().sent() + meters.counts().refusedInAll()).isEqualTo(2);
    }

    @Test
    void changesItsDestinationsNameWithTheTopicItself() throws Exception {
        String prefix = BROKER.topics();
        Set<String> names = new java.util.HashSet<>();

        for (int i = 0; i < 2; i++) {
            try (PostProducer producer = PostProducer.open(ProducerSettings.live(BROKER.kafka(), prefix), meters)) {
                names.add(producer.destination());
            }
        }
        BROKER.deleteTopics(prefix);
        BROKER.createTopics(prefix, Map.of());
        try (PostProducer producer = PostProducer.open(ProducerSettings.live(BROKER.kafka(), prefix), meters)) {
            names.add(producer.destination());
        }

        assertThat(names).hasSize(2);
    }

    @Test
    void saysThatTheTopicIsMissing() {
        assertThatThrownBy(() -> PostProducer.open(ProducerSettings.live(BROKER.kafka(), "nowhere."), meters))
                .isInstanceOf(DeliveryException.class)
                .hasMessageContaining("topic nowhere.posts.v1 does not exist at 127.0.0.1:");
    }

    @Test
    void stopsTheRunOnceAPostIsLost() throws Exception {
        String prefix = BROKER.topics();
        Map<String, Object> hasty = new HashMap<>(BROKER.kafka());
        hasty.putAll(
                Map.of("max.block.ms", 500, "delivery.timeout.ms", 1_000, "request.timeout.ms", 900, "linger.ms", 0));
        PostProducer producer = PostProducer.open(ProducerSettings.live(hasty, prefix), meters);
        producer.accept(SamplePosts.number(0));
        producer.flush();
        BROKER.deleteTopics(prefix);

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> assertThatThrownBy(() -> {
                    for (int i = 1; i < 1_000; i++) {
                        producer.accept(SamplePosts.number(i));
                        producer.flush();
                    }
                })
                .isInstanceOf(DeliveryException.class)
                .hasMessageStartingWith("cannot send to " + prefix + "posts.v1 at 127.0.0.1:"));

        assertThatThrownBy(() -> producer.accept(SamplePosts.number(0))).isInstanceOf(DeliveryException.class);
        producer.close();
    }

    private void send(ProducerSettings settings, List<Post> posts) throws Exception {
        try (PostProducer producer = PostProducer.open(settings, meters, () -> NOW)) {
            for (Post post : posts) {
                producer.accept(post);
            }
        }
    }

    private static Post.Builder post(String id) {
        return Post.upsert(id, Platform.X, "author", SamplePosts.NOON);
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
