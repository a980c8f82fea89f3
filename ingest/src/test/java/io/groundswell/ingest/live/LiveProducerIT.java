// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.groundswell.events.Platform;
import io.groundswell.events.Post;
import io.groundswell.ingest.Broker;
import io.groundswell.ingest.DeliveryException;
import io.groundswell.ingest.Found;
import io.groundswell.ingest.IngestMeters;
import io.groundswell.ingest.NotWanted;
import io.groundswell.ingest.Refusal;
import io.groundswell.ingest.SamplePosts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LiveProducerIT {

    @RegisterExtension
    static final Broker BROKER = new Broker();

    private static final StoryFinder FERRY = new WordFinder("ferry");

    private final IngestMeters meters = new IngestMeters(new SimpleMeterRegistry(), "test");

    @Test
    void goesOnBehindWhatWasCommittedLast() throws Exception {
        String prefix = BROKER.topics();
        try (LiveProducer first = open(prefix)) {
            assertThat(first.position()).isNull();
            first.take(post("x:1", "the ferry is late"), "1", "position 1");
            first.commit();
            first.take(post("x:2", "the ferry is gone"), "2", "position 2");
        }

        try (LiveProducer second = open(prefix)) {
            assertThat(second.position()).isEqualTo("position 1");
        }
        assertThat(ids(prefix)).containsExactly("x:1");
    }

    @Test
    void endsACommitThatWasInterrupted() throws Exception {
        String prefix = BROKER.topics();
        try (LiveProducer producer = open(prefix)) {
            producer.take(post("x:1", "the ferry is late"), "1", "position 1");
            producer.commit(); // so that nothing but the next commit waits
            producer.take(post("x:2", "the ferry is gone"), "2", "position 2");
            Thread.currentThread().interrupt();
            assertThatThrownBy(producer::commit).isInstanceOf(InterruptedException.class);
            producer.take(List.of(), "3", "position 3");

            producer.commit();

            assertThat(meters.counts().sent()).isEqualTo(2);
        }
        try (LiveProducer second = open(prefix)) {
            assertThat(second.position()).isEqualTo("position 3");
        }
        assertThat(ids(prefix)).containsExactly("x:1", "x:2");
    }

    @Test
    void countsAllThatIsCommittedAndNothingElse() throws Exception {
        String prefix = BROKER.topics();
        try (LiveProducer producer = open(prefix)) {
            producer.take(post("x:1", "the ferry is late"), "1", "1");
            producer.take(post("x:2", "nothing of interest"), "2", "2");
            producer.take(List.of(new Found.Unwanted(NotWanted.NOTICE)), "3", "3");
            producer.take(List.of(new Found.Bad(Refusal.Reason.MALFORMED, "no JSON")), "4", "4");
            assertThat(meters.counts().read()).isZero();
            producer.commit();
            producer.take(post("x:3", "the ferry is undone"), "5", "5");
        }

        assertThat(meters.counts().read()).isEqualTo(4);
        assertThat(meters.counts().sent()).isEqualTo(1);
        assertThat(meters.counts().refused()).isEqualTo(Map.of(Refusal.Reason.MALFORMED, 1L));
        assertThat(meters.counts().notWanted()).isEqualTo(Map.of(NotWanted.NO_STORY, 1L, NotWanted.NOTICE, 1L));
        assertThat(meters.counts().examples()).hasToString("[4: no JSON]");
    }

    @Test
    void remembersThreadsAndAuthorsAcrossARestart() throws Exception {
        String prefix = BROKER.topics();
        try (LiveProducer first = open(prefix)) {
            first.take(post("x:1", "the ferry is late"), "1", "1");
            first.commit();
        }

        try (LiveProducer second = open(prefix)) {
            second.take(one(reply("x:2", "x:1").text("typical").build()), "2", "2");
            second.take(one(reply("x:3", "x:0").text("typical").build()), "3", "3");
            second.take(
                    one(Post.delete("x:1", Platform.X, "ann", SamplePosts.NOON)
                            .version(1)
                            .build()),
                    "4",
                    "4");
            second.take(
                    one(Post.delete("x:9", Platform.X, "eve", SamplePosts.NOON)
                            .version(1)
                            .build()),
                    "5",
                    "5");
            second.commit();
        }

        assertThat(ids(prefix)).containsExactlyInAnyOrder("x:1", "x:2", "x:1");
        assertThat(BROKER.posts(prefix))
                .filteredOn(record -> record.value().id().equals("x:2"))
                .allSatisfy(record -> assertThat(record.value().stories()).containsExactly("ferry"));
        assertThat(meters.counts().notWanted()).isEqualTo(Map.of(NotWanted.NO_STORY, 1L, NotWanted.NOBODY_SENT, 1L));
    }

    @Test
    void shutsOutAnEarlierOneOfItsName() throws Exception {
        String prefix = BROKER.topics();
        try (LiveProducer zombie = open(prefix);
                LiveProducer heir = open(prefix)) {
            heir.take(post("x:1", "the ferry is late"), "1", "heir");
            heir.commit();

            assertThatThrownBy(() -> {
                        zombie.take(post("x:2", "the ferry is late"), "2", "zombie");
                        zombie.commit();
                    })
                    .isInstanceOf(DeliveryException.class);
        }

        try (LiveProducer next = open(prefix)) {
            assertThat(next.position()).isEqualTo("heir");
        }
        assertThat(ids(prefix)).containsExactly("x:1");
    }

    @Test
    void givesUpWhereAnotherRunOfItsNameHasTakenOver() throws Exception {
        LiveSettings settings = LiveSettings.of(BROKER.kafka(), BROKER.topics(), "test");
        CountDownLatch reading = new CountDownLatch(2);
        LiveSource talkative = (position, sink) -> {
            reading.countDown();
            while (true) {
                sink.take(post("x:1", "the ferry is late"), "1", "1");
                Thread.sleep(20);
            }
        };
        LiveRun first = new LiveRun(settings, Interest.in(FERRY), meters, () -> {});
        LiveRun second = new LiveRun(settings, Interest.in(FERRY), meters, () -> {});
        CompletableFuture<String> end = CompletableFuture.supplyAsync(() -> endOf(first, talkative));
        await().atMost(Duration.ofMinutes(1)).until(() -> reading.getCount() == 1);

        Thread heir = new Thread(() -> endOf(second, talkative));
        heir.start();

        assertThat(end.get(2, TimeUnit.MINUTES)).startsWith("another process has taken over test");
        assertThat(heir.isAlive()).isTrue();
        heir.interrupt();
        heir.join();
    }

    private static String endOf(LiveRun run, LiveSource source) {
        try {
            run.run(source);
            return "interrupted";
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    void commitsAPositionAlthoughNothingIsWanted() throws Exception {
        String prefix = BROKER.topics();
        LiveSettings settings =
                LiveSettings.of(BROKER.kafka(), prefix, "test").committing(10, Duration.ZERO, Duration.ZERO);
        try (LiveProducer first = LiveProducer.open(settings, Interest.in(FERRY), meters)) {
            first.take(post("x:1", "nothing of interest"), "1", "position 1");
        }

        try (LiveProducer second = open(prefix)) {
            assertThat(second.position()).isEqualTo("position 1");
        }
    }

    private LiveProducer open(String prefix) throws Exception {
        LiveSettings settings = LiveSettings.of(BROKER.kafka(), prefix, "test")
                .committing(100, Duration.ofMinutes(1), Duration.ofMinutes(1));
        return LiveProducer.open(settings, Interest.in(FERRY), meters);
    }

    private static List<Found> post(String id, String text) {
        return one(
                Post.upsert(id, Platform.X, "ann", SamplePosts.NOON).text(text).build());
    }

    private static Post.Builder reply(String id, String root) {
        return Post.upsert(id, Platform.X, "bob", SamplePosts.NOON)
                .kind(Post.Kind.REPLY)
                .thread(root, root);
    }

    private static List<Found> one(Post post) {
        return List.of(new Found.OnePost(post));
    }

    private static List<String> ids(String prefix) {
        return BROKER.posts(prefix).stream().map(record -> record.value().id()).toList();
    }
}
