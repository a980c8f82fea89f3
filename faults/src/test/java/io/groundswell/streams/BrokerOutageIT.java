// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundswell.events.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The only broker goes, and comes back with its data. The application is not restarted. */
class BrokerOutageIT {

    private static final Duration OUTPUT_WITHIN = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    private int port;
    private ChildJvm broker;

    @BeforeEach
    void startBroker() throws Exception {
        port = TestBroker.freePort();
        broker = BrokerProcess.start(directory.resolve("broker"), port);
    }

    @AfterEach
    void stopBroker() {
        broker.close();
    }

    /** One after the other, in one run: what a stop leaves behind must not spoil what comes after a kill. */
    @Test
    void outlivesABrokerThatIsStoppedAndOneThatIsKilled() throws Exception {
        try (Trial trial = trial(900)) {
            ChildJvm instance = trial.start("one", 16, Trial.SHORT_SESSIONS);

            outage(false, Duration.ofSeconds(1), trial);
            outage(true, Duration.ofSeconds(5), trial);

            trial.assertExact();
            assertThat(instance.stop()).startsWith("stopped");
        }
    }

    @Test
    @Tag("long")
    void outlivesABrokerThatIsDownForLongerThanAnyTimeout() throws Exception {
        try (Trial trial = trial(1_500)) {
            ChildJvm instance = trial.start("one", 8, Trial.SHORT_SESSIONS);

            outage(true, Duration.ofSeconds(70), trial);

            trial.assertExact();
            assertThat(instance.stop()).startsWith("stopped");
        }
    }

    private Trial trial(int posts) throws Exception {
        return new Trial(bootstrapServers(), "outage.", directory.resolve("state"), Samples.log(41, posts)).sendAll();
    }

    private void outage(boolean killed, Duration down, Trial trial) throws Exception {
        trial.awaitOutput();
        trial.assertWorkIsLeft();
        if (killed) {
            broker.kill();
        } else {
            broker.stop();
        }
        Outage.lasts(down);
        broker = BrokerProcess.start(directory.resolve("broker"), port);
        Duration silence = trial.awaitOutput();

        System.out.println("broker down " + down + ": output " + silence.toMillis() + " ms after it is back");
        assertThat(silence).isLessThan(OUTPUT_WITHIN);
    }

    /** If it stayed open, readers of committed records, the restore of stores among them, would wait for ever. */
    @Test
    void endsATransactionThatWasOpenWhenTheBrokerWasKilled() throws Exception {
        Installation installation = new Installation(bootstrapServers(), "open.", 1);
        try (Producer<String, String> producer = transaction()) {
            producer.send(new ProducerRecord<>(Topics.POSTS.in("open."), "author", "never committed"))
                    .get();
            producer.flush();

            broker.kill();
            broker = BrokerProcess.start(directory.resolve("broker"), port);
            installation.sendRaw("author", new byte[0]);

            await("the post behind the open transaction")
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(() ->
                            assertThat(installation.committed(Topics.POSTS)).hasSize(1));
            assertThat(installation.written(Topics.POSTS)).hasSize(2);
        }
    }

    private Producer<String, String> transaction() {
        Producer<String, String> producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers(),
                        "transactional.id", "open",
                        "transaction.timeout.ms", "1000"),
                new StringSerializer(),
                new StringSerializer());
        producer.initTransactions();
        producer.beginTransaction();
        return producer;
    }

    private String bootstrapServers() {
        return "127.0.0.1:" + port;
    }
}
