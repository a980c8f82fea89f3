// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundswell.broker.BrokerSettings;
import io.groundswell.broker.EmbeddedBroker;
import io.groundswell.events.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class BrokenBrokerIT {

    private final IngestMeters meters = new IngestMeters(new SimpleMeterRegistry(), "test");

    @Test
    void saysInTimeThatThereIsNoBroker() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Map<String, Object> kafka = Map.of("bootstrap.servers", "127.0.0.1:" + port);

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(25), () -> assertThatThrownBy(
                        () -> PostProducer.open(ProducerSettings.live(kafka, "test."), meters))
                .isInstanceOf(DeliveryException.class)
                .hasMessageStartingWith("no answer from Kafka at 127.0.0.1:" + port + ": "));
    }

    @Test
    void saysWhichSettingKafkaCannotUse() {
        Map<String, Object> kafka = Map.of("bootstrap.servers", "no port");

        assertThatThrownBy(() -> PostProducer.open(ProducerSettings.live(kafka, "test."), meters))
                .isInstanceOf(DeliveryException.class)
                .hasMessageContaining("cannot reach Kafka at no port: ")
                .hasMessageContaining("bootstrap.servers");
    }

    @Test
    void saysInTimeThatTheBrokerWentAwayInTheMiddle() throws Exception {
        EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.temporary());
        Map<String, Object> kafka = new HashMap<>();
        kafka.put("bootstrap.servers", broker.bootstrapServers());
        try (Admin admin = Admin.create(kafka)) {
            admin.createTopics(List.of(new NewTopic(Topics.POSTS.in("test."), 2, (short) 1)))
                    .all()
                    .get();
        }
        kafka.putAll(Map.of("max.block.ms", 2_000, "delivery.timeout.ms", 3_000, "request.timeout.ms", 2_000));
        PostProducer producer = PostProducer.open(ProducerSettings.live(kafka, "test."), meters);
        producer.accept(SamplePosts.number(0));
        producer.flush();

        broker.close();

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThatThrownBy(() -> {
                        producer.accept(SamplePosts.number(1));
                        producer.flush();
                    })
                    .isInstanceOf(DeliveryException.class)
                    .hasMessageStartingWith("cannot send to test.posts.v1 at " + broker.bootstrapServers());
            producer.close();
        });
    }
}
