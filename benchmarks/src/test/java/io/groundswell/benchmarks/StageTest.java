// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StageTest {

    private static final String STREAM_THREAD = "benchmark-throughput-1-StreamThread-1";

    @Test
    void aSampleBelongsToTheInnermostFrameThatIsOfAnyStage() {
        assertThat(of(
                        "java.util.HashMap.getNode",
                        "io.groundswell.sentiment.PhraseIndex.match",
                        "io.groundswell.streams.StoryMatcher.match",
                        "io.groundswell.streams.Match.process",
                        "org.apache.kafka.streams.processor.internals.ProcessorNode.process"))
                .isEqualTo(Stage.MATCH);
        assertThat(of(
                        "com.google.re2j.Machine.step",
                        "io.groundswell.streams.Score.apply",
                        "io.groundswell.streams.Match.process"))
                .isEqualTo(Stage.SCORE);
    }

    @Test
    void serialisersCountAsThemselvesWhoeverCallsThem() {
        assertThat(of(
                        "tools.jackson.core.Foo.bar",
                        "io.groundswell.events.JsonSerde.write",
                        "io.groundswell.streams.Contributions.put"))
                .isEqualTo(Stage.SERIALIZATION);
        assertThat(of("io.groundswell.streams.SliceSerde.read", "io.groundswell.streams.Slices.add"))
                .isEqualTo(Stage.DESERIALIZATION);
        assertThat(of(
                        "io.groundswell.events.JsonSerde$2.deserialize",
                        "org.apache.kafka.streams.processor.internals.RecordDeserializer.deserialize"))
                .isEqualTo(Stage.DESERIALIZATION);
    }

    @Test
    void readingSlicesForAWindowIsPartOfTheWindow() {
        assertThat(of("io.groundswell.streams.Slices.window", "io.groundswell.streams.Aggregate.send"))
                .isEqualTo(Stage.WINDOWS);
        assertThat(of("io.groundswell.streams.Slice.plus", "io.groundswell.streams.Slices.add"))
                .isEqualTo(Stage.AGGREGATE);
        assertThat(of("java.util.TreeMap.put", "io.groundswell.streams.Aggregate.sendPending"))
                .isEqualTo(Stage.WINDOWS);
    }

    @Test
    void tellsStoresFromRocksDbAndBothFromWhatUsesThem() {
        assertThat(of(
                        "org.rocksdb.RocksDB.get",
                        "org.apache.kafka.streams.state.internals.RocksDBStore.get",
                        "io.groundswell.streams.Contributions.get"))
                .isEqualTo(Stage.ROCKSDB);
        assertThat(of(
                        "java.util.TreeMap.get",
                        "org.apache.kafka.streams.state.internals.NamedCache.get",
                        "io.groundswell.streams.Contributions.get"))
                .isEqualTo(Stage.STORES);
    }

    @Test
    void threadsOfBrokerAndProducerCountWhole() {
        assertThat(Stage.of("data-plane-kafka-request-handler-0", List.of("java.util.Arrays.fill")))
                .isEqualTo(Stage.BROKER);
        assertThat(Stage.of("kafka-log-cleaner-thread-0", List.of("java.util.Arrays.fill")))
                .isEqualTo(Stage.BROKER);
        assertThat(Stage.of("kafka-producer-network-thread | x", List.of("java.util.Arrays.fill")))
                .isEqualTo(Stage.PRODUCER);
    }

    @Test
    void whatIsOfNoStageIsOther() {
        assertThat(of("java.lang.String.hashCode")).isEqualTo(Stage.OTHER);
        assertThat(of()).isEqualTo(Stage.OTHER);
    }

    private static Stage of(String... stack) {
        return Stage.of(STREAM_THREAD, List.of(stack));
    }
}
