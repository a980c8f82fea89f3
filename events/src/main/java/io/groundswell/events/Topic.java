// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.events;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serde;

/**
 * A topic of the contract, without the prefix that an installation puts before it.
 *
 * @param name in the plural, for instance {@code posts}
 * @param version of the contract; a suffix of the name in Kafka
 * @param keys how keys become bytes
 * @param values how values become bytes
 * @param cleanup what Kafka does with old records
 * @param retention how long records stay that nothing has replaced; ignored where cleanup only compacts
 * @param <K> type of the keys
 * @param <V> type of the values
 */
public record Topic<K, V>(
        String name, int version, Serde<K> keys, Serde<V> values, Cleanup cleanup, Duration retention) {

    /** What Kafka does with old records. */
    public enum Cleanup {
        DELETE("delete"),
        COMPACT("compact"),
        COMPACT_AND_DELETE("compact,delete");

        private final String policy;

        Cleanup(String policy) {
            this.policy = policy;
        }
    }

    /**
     * The full name in Kafka, for instance {@code groundswell.posts.v1}.
     *
     * @param prefix what an installation or a replay puts before all its topics, with its own separator at the end
     */
    public String in(String prefix) {
        return prefix + name + ".v" + version;
    }

    /**
     * The topic's configuration in Kafka. Records are stamped by the broker, so that retention counts from when a
     * record was written: posts and windows may speak of any time in the past.
     */
    public Map<String, String> config() {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                cleanup.policy,
                TopicConfig.RETENTION_MS_CONFIG,
                cleanup == Cleanup.COMPACT ? "-1" : String.valueOf(retention.toMillis()),
                TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
                "LogAppendTime",
                TopicConfig.COMPRESSION_TYPE_CONFIG,
                "producer",
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                String.valueOf(MAX_RECORD_BYTES));
    }

    /** Largest record that the topics take, in bytes. */
    public static final int MAX_RECORD_BYTES = 1_048_576;
}
