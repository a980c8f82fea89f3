// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.luben.zstd.ZstdDictTrainer;
import io.groundswell.events.Post;
import io.groundswell.ingest.Broker;
import io.groundswell.ingest.IngestCounts;
import io.groundswell.ingest.Refusal;
import io.groundswell.ingest.live.LiveMeters.End;
import io.groundswell.simulator.jetstream.Event;
import io.groundswell.simulator.jetstream.EventLog;
import io.groundswell.simulator.jetstream.Firehose;
import io.groundswell.simulator.jetstream.JetstreamSimulator;
import io.groundswell.simulator.jetstream.Mischief;
import io.groundswell.simulator.jetstream.Speaker;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a host does, nothing that was said about the word is lost, invented or left uncounted. */
class JetstreamFaultIT {

    @RegisterExtension
    static final Broker BROKER = new Broker();

    private static final Duration PATIENCE = Duration.ofMinutes(3); // machines pause

    private final EventLog log = new EventLog();
    private final Firehose firehose = new Firehose(log, 7, Follower.WORD);
    private String prefix;

    @BeforeEach
    void sayMuchInTheLastHour() throws Exception {
        prefix = BROKER.topics();
        long now = System.currentTimeMillis() * 1_000;
        for (int i = 0; i < 300; i++) {
            firehose.emit(now - (300 - i) * 10_000_000L);
        }
    }

    /** One follower meets them all, one after the other, while the stream goes on. */
    @Test
    void losesNothingWhateverTheHostDoes() throws Exception {
        try (JetstreamSimulator host = JetstreamSimulator.start(log)) {
            IngestCounts counts = followThrough(List.of(host), settings -> settings, () -> {
                for (Mischief mischief : Mischief.values()) {
                    int posts = firehose.wanted().size();
                    host.strike(mischief);
                    await("more is said while it meets " + mischief)
                            .atMost(PATIENCE)
                            .until(() -> firehose.wanted().size() > posts + 5);
                    awaitAll("after " + mischief);
                }
            });

            assertThat(counts.refusedInAll()).as("refused").isPositive();
            assertThat(host.connections()).as("connections").isGreaterThan(10);
        }
    }

    @Test
    void goesToAnotherHostWhereOneIsSilent() throws Exception {
        try (JetstreamSimulator first = JetstreamSimulator.start(log);
                JetstreamSimulator second = JetstreamSimulator.start(log)) {
            followThrough(List.of(first, second), settings -> settings, () -> {
                first.strike(Mischief.SILENCE);
                await().atMost(PATIENCE).until(() -> second.open() == 1);
            });
        }
    }

    @Test
    void readsWhatADictionaryCompresses(@TempDir Path folder) throws Exception {
        byte[] dictionary = dictionary();
        Path file = Files.write(folder.resolve("zdict"), dictionary);
        try (JetstreamSimulator host = JetstreamSimulator.start(0, log, dictionary)) {
            followThrough(List.of(host), settings -> settings.compressedWith(file), () -> {});
        }
    }

    @Test
    void refusesWhatAnotherDictionaryCompressed(@TempDir Path folder) throws Exception {
        byte[] dictionary = dictionary();
        byte[] other = dictionary.clone();
        other[4] ^= 1; // its id
        Path file = Files.write(folder.resolve("zdict"), other);
        try (JetstreamSimulator host = JetstreamSimulator.start(0, log, dictionary);
                Follower follower = Follower.start(
                        BROKER.kafka(), prefix, List.of(host.address()), settings -> settings.compressedWith(file))) {
            await().atMost(PATIENCE)
                    .until(() -> follower.counts().refused().getOrDefault(Refusal.Reason.ENCODING, 0L) > 10);
        }

        assertThat(posts()).isEmpty();
    }

    @Test
    void asksForManyAuthorsInAMessageBecauseNoAddressHoldsThem() throws Exception {
        List<String> all = log.all().stream().map(Event::did).distinct().toList();
        try (JetstreamSimulator host = JetstreamSimulator.start(log);
                Follower follower = Follower.start(
                        BROKER.kafka(),
                        prefix,
                        List.of(host.address()),
                        settings -> settings.hearing(settings.collections(), all))) {
            awaitAll("of all authors");
        }

        assertThat(all).hasSizeGreaterThan(100);
    }

    @Test
    void hearsWhoLikesWhatIsAboutTheWordAndWhoDoesNotAnyMore() throws Exception {
        Firehose.Said liked = firehose.wanted().values().iterator().next();
        String kept = firehose.like(liked);
        String undone = firehose.like(liked);
        firehose.undo(undone);
        try (JetstreamSimulator host = JetstreamSimulator.start(log);
                Follower follower = Follower.startWith(
                        Set.of(Amplification.LIKES), BROKER.kafka(), prefix, List.of(host.address()))) {
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(likes())
                    .containsOnly("UPSERT " + kept, "UPSERT " + undone, "DELETE " + undone)
                    .contains("UPSERT " + kept)
                    .containsSubsequence("UPSERT " + undone, "DELETE " + undone));
            follower.close();
            Truth.assertConserved(follower.counts(), posts());
        }

        assertThat(posts())
                .filteredOn(post -> post.kind() == Post.Kind.LIKE && post.op() == Post.Op.UPSERT)
                .allSatisfy(post -> assertThat(post.stories()).containsExactly(Follower.WORD))
                .allSatisfy(post -> assertThat(post.quoted()).isEqualTo(liked.id()));
    }

    /** In the order of each author's; some twice, after a silence. */
    private List<String> likes() {
        return posts().stream()
                .filter(post -> post.kind() == Post.Kind.LIKE)
                .map(post -> post.op() + " " + post.id())
                .toList();
    }

    private void awaitAll(String when) {
        Truth.Snapshot said = Truth.snapshot(firehose);
        await(when).atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).untilAsserted(() -> said.assertIn(posts()));
    }

    private interface Fault {
        void strike() throws Exception;
    }

    private IngestCounts followThrough(
            List<JetstreamSimulator> hosts, UnaryOperator<JetstreamSettings> settings, Fault fault) throws Exception {
        IngestCounts counts;
        try (Follower follower = Follower.start(
                BROKER.kafka(),
                prefix,
                hosts.stream().map(JetstreamSimulator::address).toList(),
                settings)) {
            try (Speaker speaker = Speaker.start(firehose, 300)) {
                await().atMost(PATIENCE).until(() -> follower.counts().sent() > 0);
                fault.strike();
                Thread.sleep(300);
            }
            awaitAll("in the end");
            follower.close();
            counts = follower.counts();
            assertThat(follower.opened())
                    .as("each connection that was opened has ended")
                    .isEqualTo(follower.ended(End.CUT)
                            + follower.ended(End.SILENT)
                            + follower.ended(End.STALLED)
                            + follower.ended(End.UNREADABLE)
                            + follower.ended(End.LEFT));
        }
        Truth.assertKept(firehose, posts());
        Truth.assertConserved(counts, posts());
        return counts;
    }

    private byte[] dictionary() {
        ZstdDictTrainer trainer = new ZstdDictTrainer(1 << 20, 16 << 10);
        log.all().forEach(event -> trainer.addSample(event.json().getBytes(StandardCharsets.UTF_8)));
        return trainer.trainSamples();
    }

    private List<Post> posts() {
        return BROKER.posts(prefix).stream().map(ConsumerRecord::value).toList();
    }
}
