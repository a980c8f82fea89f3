// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.source;

import io.groundswell.events.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Asks Kafka how far the topology is, and which runs there are. Thread-safe. */
final class LagReader implements AutoCloseable {

    private static final int TIMEOUT_SECONDS = 5;
    private static final Duration LIFE = Duration.ofSeconds(2);

    private final Admin admin;
    private final String prefix;
    private final String group;
    private final Fresh<Lag> lag;
    private final Fresh<Set<String>> prefixes;

    LagReader(Map<String, Object> kafka, String prefix, String group) {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.putIfAbsent(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_SECONDS * 1_000);
        properties.putIfAbsent(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_SECONDS * 1_000);
        this.admin = Admin.create(properties);
        this.prefix = prefix;
        this.group = group;
        this.lag = new Fresh<>(this::fetchLag, Lag.unknown(group, "not asked yet"), LIFE);
        this.prefixes = new Fresh<>(this::fetchPrefixes, Set.of(), LIFE);
    }

    /** Two seconds old at most, unless Kafka takes longer to answer. */
    Lag read() throws InterruptedException {
        return lag.get();
    }

    private Lag fetchLag() throws InterruptedException {
        try {
            String posts = Topics.POSTS.in(prefix);
            Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
            for (TopicDescription topic : admin.describeTopics(List.of(posts))
                    .allTopicNames()
                    .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                    .values()) {
                topic.partitions()
                        .forEach(info -> latest.put(new TopicPartition(posts, info.partition()), OffsetSpec.latest()));
            }
            Map<TopicPartition, ListOffsetsResultInfo> ends =
                    admin.listOffsets(latest).all().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            return between(ends, committed);
        } catch (ExecutionException e) {
            return Lag.unknown(
                    group,
                    String.valueOf(e.getCause() == null ? e : e.getCause().getMessage()));
        } catch (TimeoutException e) {
            return Lag.unknown(group, "Kafka did not answer within " + TIMEOUT_SECONDS + " s");
        }
    }

    private Lag between(
            Map<TopicPartition, ListOffsetsResultInfo> ends, Map<TopicPartition, OffsetAndMetadata> committed) {
        if (committed.isEmpty()) {
            return Lag.unknown(group, "no application has read posts under this name");
        }
        List<Lag.Partition> partitions = new ArrayList<>();
        ends.forEach((partition, end) -> {
            @Nullable OffsetAndMetadata offset = committed.get(partition);
            partitions.add(new Lag.Partition(
                    partition.partition(),
                    end.offset(),
                    offset == null ? null : offset.offset(),
                    Math.max(0, end.offset() - (offset == null ? 0 : offset.offset()))));
        });
        partitions.sort(java.util.Comparator.comparingInt(Lag.Partition::partition));
        return new Lag(
                group, partitions.stream().mapToLong(Lag.Partition::records).sum(), partitions, null);
    }

    /** What else stands before topics of windows: the runs beside the live one. Empty when Kafka does not tell. */
    Set<String> otherPrefixes() throws InterruptedException {
        return prefixes.get();
    }

    private Set<String> fetchPrefixes() throws InterruptedException {
        Set<String> found = new TreeSet<>();
        try {
            String windows = Topics.WINDOWS.in("");
            for (String topic : admin.listTopics().names().get(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                if (topic.endsWith(windows)
                        && topic.startsWith(prefix)
                        && topic.length() > prefix.length() + windows.length()) {
                    found.add(topic.substring(0, topic.length() - windows.length()));
                }
            }
        } catch (ExecutionException | TimeoutException e) {
            return found;
        }
        return found;
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
