// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.events.Topics;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.apache.kafka.clients.CommonClientConfigs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where Kafka is, and what stands before the topics. */
final class KafkaOptions {

    private static final Pattern SECRET = Pattern.compile("password|secret|jaas|token|key(?!store\\.(type|location))");
    private static final String ENVIRONMENT_PREFIX = "GROUNDSWELL_KAFKA_";

    private static final String LOCAL_BROKER = "127.0.0.1:9092";

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            description =
                    "Kafka brokers to connect to first (default: those of --kafka-config, else " + LOCAL_BROKER + ").")
    private @Nullable String bootstrapServers;

    @Option(
            names = "--prefix",
            defaultValue = Topics.DEFAULT_PREFIX,
            description = "Stands before the names of all topics (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String prefix;

    @Option(
            names = "--kafka-config",
            paramLabel = "FILE",
            description =
                    "Properties of Kafka's clients, for example for TLS and passwords. GROUNDSWELL_KAFKA_SASL_MECHANISM"
                            + " and the like set one each.")
    private @Nullable Path file;

    String prefix() {
        return prefix;
    }

    /** The properties of a Kafka client: the file's, then the environment's, then the option's. One broker here is the default. */
    Map<String, Object> client() throws IOException {
        Map<String, Object> client = new HashMap<>();
        if (file != null) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
            properties.stringPropertyNames().forEach(name -> client.put(name, properties.getProperty(name)));
        }
        System.getenv().forEach((name, value) -> {
            if (name.startsWith(ENVIRONMENT_PREFIX) && !name.equals(ENVIRONMENT_PREFIX + "CONFIG")) {
                String property = name.substring(ENVIRONMENT_PREFIX.length());
                client.put(property.toLowerCase(Locale.ROOT).replace('_', '.'), value);
            }
        });
        if (bootstrapServers != null) {
            client.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        }
        client.putIfAbsent(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, LOCAL_BROKER);
        return client;
    }

    /** The properties as lines for a person, in order; what may be a secret is hidden. */
    List<String> describe() throws IOException {
        return client().entrySet().stream()
                .map(property -> "  " + property.getKey() + "="
                        + (SECRET.matcher(property.getKey()).find() ? "[hidden]" : property.getValue()))
                .sorted()
                .toList();
    }
}
