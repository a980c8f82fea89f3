// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import io.groundswell.events.Post;
import io.groundswell.events.Topic;
import io.groundswell.events.Topics;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Posts as records of the {@code posts} topic, already in bytes, so that their size is known before they are sent. */
final class PostRecords {

    private static final String SOURCE = "source";
    private static final String RUN = "run";

    /** More than Kafka's framing of one record and its batch, and than zstd adds to what it cannot compress. */
    private static final int FRAMING_BYTES = 512;

    private final String topic;
    private final Serializer<String> keys = Topics.POSTS.keys().serializer();
    private final Serializer<Post> values = Topics.POSTS.values().serializer();

    PostRecords(String topic) {
        this.topic = topic;
    }

    /** Keyed by author, so that all that concerns a person meets in one partition. */
    ProducerRecord<byte[], byte[]> of(Post post) {
        return of(post, null);
    }

    ProducerRecord<byte[], byte[]> of(Post post, @Nullable Integer partition) {
        Headers headers = new RecordHeaders();
        byte[] key = keys.serialize(topic, headers, post.author());
        byte[] value = values.serialize(topic, headers, post);
        headers.add(SOURCE, post.source().getBytes(StandardCharsets.UTF_8));
        headers.add(RUN, post.run().getBytes(StandardCharsets.UTF_8));
        return new ProducerRecord<>(topic, partition, key, value, headers);
    }

    /** Why the topic would not take the record, or {@code null} when it would. */
    @Nullable
    Refusal refusalOf(ProducerRecord<byte[], byte[]> record, Post post) {
        long size = FRAMING_BYTES + (long) record.key().length + record.value().length;
        for (Header header : record.headers()) {
            size += header.key().length() + header.value().length;
        }
        if (size <= Topic.MAX_RECORD_BYTES) {
            return null;
        }
        return new Refusal(
                post.id(),
                Refusal.Reason.RECORD_TOO_LARGE,
                "record must have at most " + Topic.MAX_RECORD_BYTES + " bytes: had " + size);
    }
}
