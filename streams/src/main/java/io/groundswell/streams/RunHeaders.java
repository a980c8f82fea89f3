// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.groundswell.events.Topics;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Says in every record that a replay's topology writes to its topics of which run it is: header {@value #RUN}; and, in
 * header {@value #ALERTS}, {@code on} or {@code off}, whether its swings may alert anybody. A record without these is
 * live. Loaded by Kafka's producer, by name.
 */
public final class RunHeaders implements ProducerInterceptor<byte[], byte[]> {

    /** Names the run. */
    public static final String RUN = "run";

    /** Whether somebody may be alerted. */
    public static final String ALERTS = "alerts";

    /** Property of the producer: what stands before the topics. */
    public static final String PREFIX_CONFIG = "groundswell.run.prefix";

    /** Property of the producer: the run's name. */
    public static final String RUN_CONFIG = "groundswell.run.name";

    /** Property of the producer: {@code true} or {@code false}. */
    public static final String ALERTS_CONFIG = "groundswell.run.alerts";

    private Set<String> topics = Set.of();
    private byte[] run = {};
    private byte[] alerts = {};

    @Override
    public void configure(Map<String, ?> config) {
        String prefix = String.valueOf(Objects.requireNonNull(config.get(PREFIX_CONFIG), PREFIX_CONFIG));
        topics = Topics.ALL.stream().map(topic -> topic.in(prefix)).collect(Collectors.toUnmodifiableSet());
        run = String.valueOf(Objects.requireNonNull(config.get(RUN_CONFIG), RUN_CONFIG))
                .getBytes(UTF_8);
        alerts = (Boolean.parseBoolean(String.valueOf(config.get(ALERTS_CONFIG))) ? "on" : "off").getBytes(UTF_8);
    }

    /** What goes between the stages stays as it is. */
    @Override
    public ProducerRecord<byte[], byte[]> onSend(ProducerRecord<byte[], byte[]> record) {
        if (topics.contains(record.topic())) {
            record.headers().remove(RUN).remove(ALERTS).add(RUN, run).add(ALERTS, alerts);
        }
        return record;
    }

    @Override
    public void onAcknowledgement(@Nullable RecordMetadata metadata, @Nullable Exception failure) {}

    @Override
    public void close() {}
}
