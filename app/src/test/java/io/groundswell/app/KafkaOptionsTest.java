// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundswell.events.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class KafkaOptionsTest {

    @TempDir
    Path folder;

    @Test
    void goToABrokerOnThisMachineUnlessTold() throws IOException {
        KafkaOptions kafka = parse();

        assertThat(kafka.client()).containsEntry("bootstrap.servers", "127.0.0.1:9092");
        assertThat(kafka.prefix()).isEqualTo(Topics.DEFAULT_PREFIX);
    }

    @Test
    void handEveryPropertyOfTheFileToKafka() throws IOException {
        Path file = Files.writeString(
                folder.resolve("client.properties"), "security.protocol=SASL_SSL\nsasl.mechanism=PLAIN\n");

        KafkaOptions kafka = parse("--kafka-config", file.toString());

        assertThat(kafka.client())
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("sasl.mechanism", "PLAIN");
    }

    @Test
    void letTheOptionWinOverTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("client.properties"), "bootstrap.servers=elsewhere:1\n");

        KafkaOptions kafka = parse("--kafka-config", file.toString(), "--bootstrap-servers", "here:2");

        assertThat(kafka.client()).containsEntry("bootstrap.servers", "here:2");
    }

    @Test
    void goWhereTheFileSaysUnlessTheOptionIsGiven() throws IOException {
        Path file = Files.writeString(folder.resolve("client.properties"), "bootstrap.servers=elsewhere:1\n");

        KafkaOptions kafka = parse("--kafka-config", file.toString());

        assertThat(kafka.client()).containsEntry("bootstrap.servers", "elsewhere:1");
    }

    @Test
    void hideSecretsFromWhoeverReadsTheTerminal() throws IOException {
        Path file = Files.writeString(
                folder.resolve("client.properties"),
                "sasl.jaas.config=user and word\nssl.key.password=word\nssl.keystore.type=PEM\n");

        assertThat(parse("--kafka-config", file.toString()).describe())
                .containsExactly(
                        "  bootstrap.servers=127.0.0.1:9092",
                        "  sasl.jaas.config=[hidden]",
                        "  ssl.key.password=[hidden]",
                        "  ssl.keystore.type=PEM");
    }

    @Test
    void nameTheFileThatIsMissing() {
        KafkaOptions kafka = parse("--kafka-config", folder.resolve("none").toString());

        assertThatThrownBy(kafka::client)
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("none");
    }

    private static KafkaOptions parse(String... arguments) {
        Asked asked = new Asked();
        new CommandLine(asked).parseArgs(arguments);
        return asked.kafka;
    }

    @Command(name = "ask")
    private static final class Asked {

        @Mixin
        @SuppressWarnings("NullAway.Init") // set by picocli
        private KafkaOptions kafka;
    }
}
