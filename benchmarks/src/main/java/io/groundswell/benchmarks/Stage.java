// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import java.util.List;
import java.util.Optional;

/**
 * The part of the work that a stack is in: the first of its frames, from the innermost outward, that belongs to one.
 * So a serialiser counts as itself whoever calls it, and a word list as whatever looks something up in it.
 */
enum Stage {
    ROCKSDB("RocksDB, called from Java"),
    DESERIALIZATION("deserialization"),
    SERIALIZATION("serialization"),
    METERS("meters"),
    MATCH("match"),
    SCORE("score: themes, and the model that costs nothing"),
    CONTRIBUTE("contribute"),
    COMBINE("combine"),
    WINDOWS("windows"),
    AGGREGATE("aggregate"),
    DETECT("detect"),
    GROUNDSWELL("other of Groundswell"),
    STORES("stores: caches and changelogs above RocksDB"),
    PRODUCER("producer"),
    CONSUMER("consumer"),
    RUNTIME("Kafka Streams itself"),
    BROKER("broker"),
    BENCHMARK("benchmark"),
    OTHER("other");

    private static final String STREAMS = "io.groundswell.streams.";

    private static final List<String> BROKER_THREADS = List.of(
            "data-plane",
            "kafka-",
            "raft-",
            "ReplicaFetcher",
            "group-coordinator",
            "controller",
            "quorum-",
            "metadata-",
            "broker-",
            "executor-",
            "Purge",
            "transaction",
            "ExpirationReaper",
            "SensorExpiry",
            "share-coordinator");

    private final String description;

    Stage(String description) {
        this.description = description;
    }

    String description() {
        return description;
    }

    /**
     * @param thread its name
     * @param stack {@code class.method} of each frame, the innermost first
     */
    static Stage of(String thread, List<String> stack) {
        if (thread.startsWith("kafka-producer-network-thread")) {
            return PRODUCER;
        }
        if (BROKER_THREADS.stream().anyMatch(thread::startsWith)) {
            return BROKER;
        }
        if (thread.equals("main")) {
            return BENCHMARK;
        }
        return stack.stream()
                .map(Stage::ofFrame)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(OTHER);
    }

    private static Optional<Stage> ofFrame(String frame) {
        int dot = frame.lastIndexOf('.');
        String type = frame.substring(0, Math.max(0, dot));
        String method = frame.substring(dot + 1);
        if (type.startsWith("org.rocksdb.")) {
            return Optional.of(ROCKSDB);
        }
        if (type.startsWith("io.micrometer.") || type.startsWith(STREAMS + "StreamMeters")) {
            return Optional.of(METERS);
        }
        if (type.startsWith("io.groundswell.") || type.startsWith("org.apache.kafka.")) {
            Optional<Stage> form = form(type, method);
            return form.isPresent() ? form : place(type, method);
        }
        return Optional.empty();
    }

    private static Optional<Stage> form(String type, String method) {
        if (type.contains("Deserializer") || (type.contains("Serde") && startsWithAny(method, "deserialize", "read"))) {
            return Optional.of(DESERIALIZATION);
        }
        if (type.contains("Serializer") || (type.contains("Serde") && startsWithAny(method, "serialize", "write"))) {
            return Optional.of(SERIALIZATION);
        }
        return Optional.empty();
    }

    private static Optional<Stage> place(String type, String method) {
        if (type.startsWith(STREAMS)) {
            return Optional.of(ofGroundswell(type.substring(STREAMS.length()), method));
        }
        if (type.startsWith("org.apache.kafka.streams.state.")) {
            return Optional.of(STORES);
        }
        if (type.startsWith("org.apache.kafka.clients.producer.")) {
            return Optional.of(PRODUCER);
        }
        if (type.startsWith("org.apache.kafka.clients.consumer.")) {
            return Optional.of(CONSUMER);
        }
        return type.startsWith("org.apache.kafka.streams.") ? Optional.of(RUNTIME) : Optional.empty();
    }

    private static Stage ofGroundswell(String type, String method) {
        if (startsWithAny(type, "Match", "StoryMatcher", "StoryCatalog", "Links", "EventTime")) {
            return MATCH;
        }
        if (startsWithAny(type, "Score")) {
            return SCORE;
        }
        if (startsWithAny(type, "Combin")) {
            return COMBINE;
        }
        if (startsWithAny(type, "Contribut", "PartitionClock", "ExpiryKey")) {
            return CONTRIBUTE;
        }
        boolean sends = startsWithAny(type, "Aggregate") && startsWithAny(method, "send", "close");
        if (sends || startsWithAny(type, "Window") || (startsWithAny(type, "Slices") && method.equals("window"))) {
            return WINDOWS;
        }
        if (startsWithAny(type, "Aggregate", "Slice", "Tally", "Watermarks", "Series")) {
            return AGGREGATE;
        }
        return startsWithAny(type, "Detect", "Swing", "Shift", "Openings", "Endings", "DayProfile", "PackedMemory")
                ? DETECT
                : GROUNDSWELL;
    }

    private static boolean startsWithAny(String text, String... prefixes) {
        for (String prefix : prefixes) {
            if (text.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
