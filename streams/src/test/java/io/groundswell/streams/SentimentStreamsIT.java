// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.groundswell.broker.BrokerSettings;
import io.groundswell.broker.EmbeddedBroker;
import io.groundswell.events.DeadLetter;
import io.groundswell.events.DeadLetter.Stage;
import io.groundswell.events.Post;
import io.groundswell.events.SentimentWindow;
import io.groundswell.events.Topics;
import io.groundswell.events.WindowKey;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentimentStreamsIT {

    private static final int PARTITIONS = 3;

    private static EmbeddedBroker broker;

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
    void windowsReadCommittedEqualThoseOfAPlainFold() throws Exception {
        Installation installation = new Installation(broker, "oracle.", PARTITIONS);
        List<Post> log = Samples.log(21, 3_000);
        installation.follow(Samples.FERRY, Samples.TRAM);
        installation.send(log);
        installation.endRun();

        runToTheEnd("oracle.", installation);

        OracleComparison.assertEqual(installation.windows(), log, List.of(Samples.FERRY, Samples.TRAM));
    }

    @Test
    void aSecondIngestOfTheSamePostsChangesNoFigure() throws Exception {
        Installation installation = new Installation(broker, "twice.", PARTITIONS);
        List<Post> log = Samples.log(22, 500);
        installation.follow(Samples.FERRY, Samples.TRAM);
        installation.send(log);
        installation.endRun();
        runToTheEnd("twice.", installation);
        Map<WindowKey, SentimentWindow> once = installation.windows();

        installation.send(log);
        installation.endRun();
        runToTheEnd("twice.", installation);

        assertThat(once).isNotEmpty();
        assertThat(installation.windows()).isEqualTo(once);
    }

    @Test
    void carriesOnWhereAStoppedInstanceLeftOff() throws Exception {
        Installation installation = new Installation(broker, "restart.", PARTITIONS);
        List<Post> log = Samples.log(23, 1_000);
        installation.follow(Samples.FERRY, Samples.TRAM);
        installation.send(log.subList(0, 500));
        try (SentimentStreams first = start("restart.", installation, state.resolve("first"))) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> !installation.committed(Topics.WINDOWS).isEmpty());
            await().atMost(Duration.ofSeconds(60)).until(first::isReady);
            assertThat(first.isLive()).isTrue();
        }

        installation.send(log.subList(500, log.size()));
        installation.endRun();
        // On another machine, that is without the stores: they come back from their changelogs.
        try (SentimentStreams second = start("restart.", installation, state.resolve("second"))) {
            second.whenRunEnded().get(60, TimeUnit.SECONDS);
        }

        OracleComparison.assertEqual(installation.windows(), log, List.of(Samples.FERRY, Samples.TRAM));
    }

    @Test
    void deadLettersHoldExactlyThePoison() throws Exception {
        Installation installation = new Installation(broker, "poison.", 1);
        installation.follow(Samples.FERRY);
        installation.send(
                List.of(Samples.post("a", "ann", Duration.ZERO, "a good ferry").build()));
        List<String> poison = List.of("", "no JSON", "[]", "{}", "null", "{\"id\":" + "[".repeat(10_000));
        for (String value : poison) {
            installation.sendRaw("ann", value.getBytes(UTF_8));
        }
        installation.sendRaw("ann", new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe});
        installation.sendRaw("ann", null);
        installation.send(List.of(
                Samples.post("b", "bob", Duration.ZERO, "a poison ferry").build(),
                Samples.post("c", "cat", Duration.ZERO, "a bad ferry").build()));
        installation.endRun();

        runToTheEnd("poison.", installation);

        var letters = installation.committed(Topics.DEAD_LETTERS);
        List<DeadLetter> reasons = letters.stream()
                .map(record -> DeadLetter.read(record.headers()))
                .toList();
        assertThat(reasons).extracting(DeadLetter::topic).containsOnly("poison.posts.v1");
        assertThat(reasons).extracting(DeadLetter::offset).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(reasons.subList(0, 7)).extracting(DeadLetter::stage).containsOnly(Stage.DESERIALIZATION);
        assertThat(reasons.subList(7, 9)).extracting(DeadLetter::stage).containsOnly(Stage.PROCESSING);
        assertThat(letters.get(1).key()).isEqualTo("ann".getBytes(UTF_8));
        assertThat(letters.get(1).value()).isEqualTo("no JSON".getBytes(UTF_8));
        assertThat(installation.committed(Topics.SCORED_POSTS)).hasSize(2);
    }

    @Test
    void saysThatItsBrokerCannotBeReached() {
        assertThatThrownBy(() -> SentimentStreams.start(
                        StreamSettings.DEFAULT,
                        Map.of(
                                "bootstrap.servers",
                                "127.0.0.1:1",
                                "default.api.timeout.ms",
                                1_000,
                                "request.timeout.ms",
                                500),
                        new WordModel(),
                        new SimpleMeterRegistry()))
                .isInstanceOf(KafkaException.class)
                .hasMessageContaining("127.0.0.1:1");
    }

    private void runToTheEnd(String prefix, Installation installation) throws Exception {
        try (SentimentStreams streams = start(prefix, installation, state)) {
            streams.whenRunEnded().get(120, TimeUnit.SECONDS);
        }
    }

    private static SentimentStreams start(String prefix, Installation installation, Path state) throws Exception {
        StreamSettings settings = StreamSettings.DEFAULT
                .named(prefix + "streams", prefix)
                .withTimes(Duration.ofMinutes(1), Duration.ofMillis(100), Duration.ZERO)
                .withResources(state, 2);
        return SentimentStreams.start(settings, installation.client(), new WordModel(), new SimpleMeterRegistry());
    }
}
