// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** How much an application has not processed yet, of what is committed in its input and between its two halves. */
final class Lag {

    private static final ListOffsetsOptions COMMITTED = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);

    private Lag() {}

    /** Posts that no committed transaction has processed. */
    static long ofPosts(Map<String, Object> client, String prefix, int partitions) throws Exception {
        return of(client, prefix, partitions, Topics.POSTS.in(prefix));
    }

    /** Posts and changes of figures that no committed transaction has processed. */
    static long ofAll(Map<String, Object> client, String prefix, int partitions) throws Exception {
        return of(client, prefix, partitions, Topics.POSTS.in(prefix), prefix + "streams-series-repartition");
    }

    private static long of(Map<String, Object> client, String prefix, int partitions, String... topics)
            throws Exception {
        try (Admin admin = Admin.create(client)) {
            Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
            Stream.of(topics).forEach(topic -> {
                for (int partition = 0; partition < partitions; partition++) {
                    ends.put(new TopicPartition(topic, partition), OffsetSpec.latest());
                }
            });
            var end = admin.listOffsets(ends, COMMITTED).all().get(30, TimeUnit.SECONDS);
            var done = admin.listConsumerGroupOffsets(prefix + "streams")
                    .partitionsToOffsetAndMetadata()
                    .get(30, TimeUnit.SECONDS);
            return end.entrySet().stream()
                    .mapToLong(entry -> {
                        var committed = done.get(entry.getKey());
                        return entry.getValue().offset() - (committed == null ? 0 : committed.offset());
                    })
                    .sum();
        }
    }
}
