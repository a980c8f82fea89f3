// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.replay;

import io.groundswell.streams.RunHeaders;
import io.groundswell.streams.StreamSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * How the topology of a run is set up, the same for each of its instances.
 *
 * @param partitions of its posts, where they do not exist yet
 * @param grace how long after its end a window stays open. With {@link #SETTLED} it closes once nothing can change it
 *     any more, so that its record is the same each time, to the byte, and so are the swings
 * @param alerts whether its swings may alert somebody
 * @param threads of this instance
 */
public record RunTopology(Run run, int partitions, Duration grace, boolean alerts, int threads) {

    /**
     * As long as posts are remembered: what is older counts as late, and what comes then changes no window. Shorter, a
     * post or a delete that comes late corrects a closed window, and how often depends on the pace.
     */
    public static final Duration SETTLED = StreamSettings.DEFAULT.retention();

    /**
     * The last windows of a run close a portion at a time; but where archives leave a gap of days, all that were open
     * before it close at once: within one transaction, and between two polls.
     */
    private static final Duration CLOSING = Duration.ofMinutes(14);

    /** Nobody waits for a post of a replay: larger helpings than those of a live topology are quicker. */
    private static final int HELPING = 500;

    /** @param state where the stores are */
    public StreamSettings settings(Path state) {
        StreamSettings live = StreamSettings.DEFAULT;
        return live.named(run.application(), run.prefix())
                .withPartitions(partitions)
                .withTimes(grace, live.updateInterval(), Duration.ZERO)
                .withResources(state, threads);
    }

    /** Properties of a client, with those that the topology of a run needs besides; the caller's own win. */
    public Map<String, Object> client(Map<String, Object> client) {
        Map<String, Object> config = new HashMap<>();
        config.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), HELPING);
        config.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG), 1 << 20);
        config.put(
                StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG),
                Math.toIntExact(CLOSING.plusMinutes(1).toMillis()));
        config.put(
                StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG),
                Math.toIntExact(CLOSING.toMillis()));
        config.put(
                StreamsConfig.producerPrefix(ProducerConfig.INTERCEPTOR_CLASSES_CONFIG),
                List.of(RunHeaders.class.getName()));
        config.put(StreamsConfig.producerPrefix(RunHeaders.PREFIX_CONFIG), run.prefix());
        config.put(StreamsConfig.producerPrefix(RunHeaders.RUN_CONFIG), run.name());
        config.put(StreamsConfig.producerPrefix(RunHeaders.ALERTS_CONFIG), String.valueOf(alerts));
        config.putAll(client);
        return config;
    }
}
