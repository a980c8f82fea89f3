// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundswell.events.Post;
import io.groundswell.events.Topics;
import io.groundswell.ingest.Broker;
import io.groundswell.simulator.jetstream.EventLog;
import io.groundswell.simulator.jetstream.Firehose;
import io.groundswell.simulator.jetstream.JetstreamSimulator;
import io.groundswell.simulator.jetstream.Speaker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} at random moments: the position is never ahead of what is committed. */
class KilledFollowerIT {

    @RegisterExtension
    static final Broker BROKER = new Broker();

    private static final int KILLS = 2;
    private static final int MANY_KILLS = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(3); // machines pause

    private final EventLog log = new EventLog();
    private final Firehose firehose = new Firehose(log, 11, Follower.WORD);

    @Test
    void losesNothingWhenItIsKilled() throws Exception {
        killAndCompare(KILLS);
    }

    @Test
    @Tag("soak")
    void losesNothingHoweverOftenItIsKilled() throws Exception {
        killAndCompare(MANY_KILLS);
    }

    private void killAndCompare(int kills) throws Exception {
        String prefix = BROKER.topics();

        try (JetstreamSimulator host = JetstreamSimulator.start(log)) {
            try (Speaker speaker = Speaker.start(firehose, 300)) {
                kill(kills, prefix, "-", 0, host);
            }
            Process last = FollowerProcess.start(servers(), prefix, "-", host.address());
            Truth.Snapshot said = Truth.snapshot(firehose);
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(200))
                    .untilAsserted(() -> said.assertIn(posts(prefix)));
            last.destroyForcibly().waitFor();
        }

        Truth.assertKept(firehose, posts(prefix));
        assertThat(written(prefix))
                .as("records, those included that a kill undid")
                .isGreaterThan(posts(prefix).size());
    }

    /** The control: were the position noted apart from the posts, the test above would have to fail. */
    @Test
    void wouldLosePostsIfThePositionWereNotedApart(@TempDir Path folder) throws Exception {
        String prefix = BROKER.topics();
        Path file = folder.resolve("position");

        try (JetstreamSimulator host = JetstreamSimulator.start(log)) {
            try (Speaker speaker = Speaker.start(firehose, 300)) {
                kill(1, prefix, file.toString(), 2_000, host);
                Process last = FollowerProcess.start(servers(), prefix, file.toString(), host.address());
                int before = ids(prefix).size();
                await().atMost(PATIENCE)
                        .pollInterval(Duration.ofMillis(200))
                        .until(() -> ids(prefix).size() >= before + CarelessSink.SENT / 2);
                last.destroyForcibly().waitFor();
            }
        }
        // What was said before the last that arrived, and did not arrive, never will.
        List<String> said = List.copyOf(firehose.wanted().keySet());
        Set<String> there = ids(prefix);
        int last = said.size() - 1;
        while (!there.contains(said.get(last))) {
            last--;
        }

        assertThat(there.containsAll(said.subList(0, last))).as("all is there").isFalse();
        assertThat(Files.exists(file)).isTrue();
    }

    /** @param delay milliseconds, at least, from what a follower brought to its end */
    private static void kill(int kills, String prefix, String file, int delay, JetstreamSimulator host)
            throws Exception {
        Random random = new Random(5);
        for (int kill = 0; kill < kills; kill++) {
            int before = ids(prefix).size();
            Process follower = FollowerProcess.start(servers(), prefix, file, host.address());
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> ids(prefix).size() > before);
            Thread.sleep(delay + random.nextInt(300));
            follower.destroyForcibly().waitFor();
        }
    }

    private static String servers() {
        return String.valueOf(BROKER.kafka().get("bootstrap.servers"));
    }

    private static List<Post> posts(String prefix) {
        return BROKER.posts(prefix).stream().map(ConsumerRecord::value).toList();
    }

    private static Set<String> ids(String prefix) {
        return posts(prefix).stream().map(Post::id).collect(Collectors.toSet());
    }

    /** Records of {@code posts}, whether they were committed or not. */
    private static long written(String prefix) {
        Map<String, Object> kafka = new HashMap<>(BROKER.kafka());
        try (var consumer = new KafkaConsumer<>(kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.POSTS.in(prefix)).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            long records = 0;
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                records += consumer.poll(Duration.ofMillis(200)).count();
            }
            return records;
        }
    }
}
