// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunHeadersTest {

    private final RunHeaders headers = new RunHeaders();

    @AfterEach
    void close() {
        headers.close();
    }

    @Test
    void markWhatGoesToTheTopicsOfTheRun() {
        headers.configure(
                Map.of(RunHeaders.PREFIX_CONFIG, "p.", RunHeaders.RUN_CONFIG, "may", RunHeaders.ALERTS_CONFIG, "true"));

        ProducerRecord<byte[], byte[]> swing = headers.onSend(record("p.swings.v1"));
        ProducerRecord<byte[], byte[]> between = headers.onSend(record("p.stream-series-repartition"));

        assertThat(text(swing.headers().lastHeader(RunHeaders.RUN))).isEqualTo("may");
        assertThat(text(swing.headers().lastHeader(RunHeaders.ALERTS))).isEqualTo("on");
        assertThat(between.headers()).isEmpty();
    }

    @Test
    void letNobodyBeAlertedUnlessAsked() {
        headers.configure(Map.of(RunHeaders.PREFIX_CONFIG, "p.", RunHeaders.RUN_CONFIG, "may"));

        ProducerRecord<byte[], byte[]> swing = headers.onSend(headers.onSend(record("p.swings.v1")));

        assertThat(text(swing.headers().lastHeader(RunHeaders.ALERTS))).isEqualTo("off");
        assertThat(swing.headers().headers(RunHeaders.RUN)).hasSize(1);
    }

    private static ProducerRecord<byte[], byte[]> record(String topic) {
        return new ProducerRecord<>(topic, new byte[] {1}, new byte[] {2});
    }

    private static String text(Header header) {
        return new String(header.value(), UTF_8);
    }
}
