// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundswell.broker.BrokerSettings;
import io.groundswell.broker.EmbeddedBroker;
import io.groundswell.events.DeadLetter;
import io.groundswell.events.Swing;
import io.groundswell.events.TopicCreator;
import io.groundswell.events.TopicReader;
import io.groundswell.events.Topics;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the topic to whoever is to be told, on a broker. */
class AlertsIT {

    @TempDir
    private static Path folder;

    private static EmbeddedBroker broker;
    private static Map<String, Object> kafka;

    @BeforeAll
    static void start() throws Exception {
        broker = EmbeddedBroker.start(BrokerSettings.temporary());
        kafka = Map.of("bootstrap.servers", broker.bootstrapServers());
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void tellsEachOnceItIsThereAndGoesOnWhereItStopped() throws Exception {
        String prefix = prepare("goes-on.");
        try (Receiver receiver = new Receiver()) {
            put(prefix, fresh("1"), fresh("2").resolved(Instant.now(), Swing.Resolution.RETURNED));
            try (Alerts alerts = alerts(prefix, receiver, Duration.ofHours(1))) {
                await().atMost(Duration.ofSeconds(30)).until(() -> receiver.requests.size() == 2);
                put(prefix, fresh("3"));
                await().atMost(Duration.ofSeconds(30)).until(() -> receiver.requests.size() == 3);
                await().until(() -> alerts.summary().get(0).contains("3 sent"));
            }
            put(prefix, fresh("4"));
            try (Alerts alerts = alerts(prefix, receiver, Duration.ofHours(1))) {
                await().atMost(Duration.ofSeconds(30)).until(() -> receiver.requests.size() == 4);
                assertThat(alerts.summary())
                        .containsExactly("hook: 1 read, 1 sent, 0 that no route takes, 0 too old, 0 dead letters");
            }
            assertThat(ids(receiver)).containsExactlyInAnyOrder("1-open", "2-resolved", "3-open", "4-open");
        }
    }

    /** Its offset was not committed, for it was not told; so it is told by the next. */
    @Test
    void losesNothingThatItWasStoppedBeforeTelling() throws Exception {
        String prefix = prepare("stopped.");
        try (Receiver receiver = new Receiver().failing(Integer.MAX_VALUE, 503)) {
            put(prefix, fresh("1"));
            try (Alerts alerts = alerts(prefix, receiver, Duration.ofHours(1))) {
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> alerts.summary().get(0).contains("1 read"));
            }
            receiver.failing(0, 200);
            try (Alerts unused = alerts(prefix, receiver, Duration.ofHours(1))) {
                await().atMost(Duration.ofSeconds(30)).until(() -> receiver.requests.size() == 1);
            }
            assertThat(ids(receiver)).containsExactly("1-open");
        }
    }

    @Test
    void setsAsideWhatCannotBeToldAndGoesOn() throws Exception {
        String prefix = prepare("dead.");
        try (Receiver receiver = new Receiver().failing(1, 410)) {
            put(prefix, fresh("1"));
            putRaw(prefix, "2", "no swing");
            put(prefix, fresh("3"));
            try (Alerts alerts = alerts(prefix, receiver, Duration.ofHours(1))) {
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> alerts.summary().get(0).contains("2 dead letters"));
                await().atMost(Duration.ofSeconds(30)).until(() -> receiver.requests.size() == 1);
            }
        }

        List<String> letters = new ArrayList<>();
        TopicReader.read(
                kafka,
                prefix,
                Topics.DEAD_LETTERS,
                record -> letters.add(DeadLetter.read(record.headers()).stage() + " "
                        + new String(
                                record.headers().lastHeader(DeadSwings.SINK).value(), StandardCharsets.UTF_8)),
                (record, reason) -> {});
        assertThat(letters).containsExactlyInAnyOrder("PROCESSING hook", "DESERIALIZATION hook");
    }

    @Test
    void isSilentAboutWhatHappenedLongAgoUnlessAsked() throws Exception {
        String prefix = prepare("old.");
        try (Receiver receiver = new Receiver()) {
            put(prefix, Swings.open(), fresh("1"));
            try (Alerts alerts = alerts(prefix, receiver, Duration.ofHours(1))) {
                await().atMost(Duration.ofSeconds(30)).until(() -> receiver.requests.size() == 1);
                await().until(() -> alerts.summary().get(0).contains("1 too old"));
            }
            assertThat(ids(receiver)).containsExactly("1-open");
        }
        String again = prepare("old-too.");
        try (Receiver receiver = new Receiver()) {
            put(again, Swings.open());
            try (Alerts alerts = alerts(again, receiver, Duration.ZERO)) {
                await().atMost(Duration.ofSeconds(30)).until(() -> receiver.requests.size() == 1);
                assertThat(alerts.whenFailed()).isNotDone();
            }
        }
    }

    private static String prepare(String prefix) throws Exception {
        TopicCreator.createMissing(kafka, prefix, 1);
        return prefix;
    }

    private static Alerts alerts(String prefix, Receiver receiver, Duration maxAge) throws Exception {
        Path file = Files.writeString(
                folder.resolve(prefix + "yaml"),
                "sinks: {hook: {type: webhook, url: '" + receiver.url("/hook") + "'}}\nroutes: [{to: [hook]}]");
        return Alerts.start(
                AlertFile.read(file),
                new AlertSettings(prefix, prefix + "alerts", maxAge, Duration.ofMinutes(5)),
                kafka,
                Map.of(),
                new PrintWriter(new StringWriter()));
    }

    private static Swing fresh(String id) {
        return Swings.of(id, "night-ferry", "all", Instant.now());
    }

    private static List<String> ids(Receiver receiver) {
        return receiver.requests.stream()
                .map(request -> request.headers().getOrDefault("webhook-id", ""))
                .toList();
    }

    private static void put(String prefix, Swing... swings) throws Exception {
        for (Swing swing : swings) {
            putRaw(
                    prefix,
                    swing.id(),
                    new String(Topics.SWINGS.values().serializer().serialize("", swing), StandardCharsets.UTF_8));
        }
    }

    private static void putRaw(String prefix, String key, String value) throws Exception {
        try (var producer = new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            Topics.SWINGS.in(prefix),
                            key.getBytes(StandardCharsets.UTF_8),
                            value.getBytes(StandardCharsets.UTF_8)))
                    .get();
        }
    }
}
