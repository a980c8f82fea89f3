// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {

    @Test
    void keepsRecordsInItsFolderFromOneStartToTheNext(@TempDir Path directory) throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.kept(directory, 0));
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic("kept", Optional.of(1), Optional.empty())))
                    .all()
                    .get();
            try (Producer<String, String> producer = producer(broker)) {
                producer.send(new ProducerRecord<>("kept", "key", "value")).get();
            }
        }

        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.kept(directory, 0));
                Consumer<String, String> consumer = consumer(broker)) {
            TopicPartition partition = new TopicPartition("kept", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));

            assertThat(consumer.poll(Duration.ofSeconds(10)).records(partition))
                    .extracting(record -> record.value())
                    .containsExactly("value");
        }
    }

    @Test
    void leavesNothingBehindWhenTemporary() {
        EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.temporary());
        assertThat(broker.directory()).exists();

        broker.close();
        broker.close();

        assertThat(broker.directory()).doesNotExist();
    }

    @Test
    void saysWhatIsWrongWhenThePortIsTaken() {
        try (EmbeddedBroker first = EmbeddedBroker.start(BrokerSettings.temporary())) {
            int taken = Integer.parseInt(first.bootstrapServers().substring("127.0.0.1:".length()));

            assertThatThrownBy(() -> EmbeddedBroker.start(new BrokerSettings(null, taken, Map.of())))
                    .isInstanceOf(BrokerException.class)
                    .hasMessageContaining("port " + taken)
                    .hasMessageContaining("is taken");
        }
    }

    @Test
    void saysWhatIsWrongWhenAnotherBrokerUsesTheFolder(@TempDir Path directory) {
        try (EmbeddedBroker first = EmbeddedBroker.start(BrokerSettings.kept(directory, 0))) {
            assertThatThrownBy(() -> EmbeddedBroker.start(BrokerSettings.kept(directory, 0)))
                    .isInstanceOf(BrokerException.class)
                    .hasMessageContaining("another broker uses the folder " + directory);
            assertThat(first.bootstrapServers()).startsWith("127.0.0.1:");
        }
    }

    private static Producer<String, String> producer(EmbeddedBroker broker) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()), new StringSerializer(), new StringSerializer());
    }

    private static Consumer<String, String> consumer(EmbeddedBroker broker) {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer());
    }
}
