// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ByTheClockTest {

    @Test
    void tellsWhatAThreadWaitsForFromWhatItWorksAt() {
        ByTheClock clock = new ByTheClock();

        clock.add(List.of("sun.nio.ch.EPoll.wait", "org.apache.kafka.clients.consumer.KafkaConsumer.poll"));
        clock.add(List.of("jdk.internal.misc.Unsafe.park", "a.B.c"));
        clock.add(List.of("org.rocksdb.RocksDB.get", "org.apache.kafka.streams.state.internals.RocksDBStore.get"));
        clock.add(List.of("org.rocksdb.RocksDB.put", "org.apache.kafka.streams.state.internals.RocksDBStore.put"));

        assertThat(clock.all()).isEqualTo(4);
        assertThat(clock.counts())
                .containsExactly(
                        Map.entry(Stage.ROCKSDB.description(), 2L),
                        Map.entry("waiting for something else", 1L),
                        Map.entry("waiting in KafkaConsumer.poll", 1L));
    }

    @Test
    void looksAtStreamThreadsAndNotAtThoseOfTheirClients() {
        assertThat(ByTheClock.isStreamThread("benchmark-state-5d1f-StreamThread-2"))
                .isTrue();
        assertThat(ByTheClock.isStreamThread(
                        "kafka-producer-network-thread | benchmark-state-5d1f-StreamThread-2-producer"))
                .isFalse();
        assertThat(ByTheClock.isStreamThread("benchmark-state-5d1f-GlobalStreamThread"))
                .isFalse();
    }
}
