// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import io.groundswell.events.Post;
import io.groundswell.events.Topic;
import io.groundswell.events.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Posts as records of the {@code posts} topic, already in bytes, so that their size is known before they are sent. Not
 * thread-safe.
 */
public final class PostRecords {

    /** What becomes of a post: a record to send, or a refusal. */
    public sealed interface Prepared {

        /** To be sent. */
        record Sendable(ProducerRecord<byte[], byte[]> record) implements Prepared {}

        /** To be counted. */
        record Refused(Refusal refusal) implements Prepared {}
    }

    private static final String SOURCE = "source";
    private static final String RUN = "run";

    /** More than Kafka's framing of one record and its batch, and than zstd adds to what it cannot compress. */
    private static final int FRAMING_BYTES = 512;

    private final String topic;
    private final Serializer<String> keys = Topics.POSTS.keys().serializer();
    private final Serializer<Post> values = Topics.POSTS.values().serializer();

    /** @param topic the full name of the {@code posts} topic */
    public PostRecords(String topic) {
        this.topic = topic;
    }

    /**
     * Makes a post ready to be sent. One that was observed in the future is sent as observed now: no clock can push
     * event time ahead.
     *
     * @param now what the clock says
     * @param settings tell the run, and how long a text may be
     */
    public Prepared prepare(Post post, Instant now, ProducerSettings settings) {
        Refusal refusal = refusalOf(post, settings);
        if (refusal == null) {
            try {
                ProducerRecord<byte[], byte[]> record = of(Stamp.on(post, now, settings.run()));
                refusal = refusalOf(record, post);
                if (refusal == null) {
                    return new Prepared.Sendable(record);
                }
            } catch (JacksonException | SerializationException e) {
                refusal = new Refusal(post.id(), Refusal.Reason.UNWRITABLE, "has no JSON form: " + e.getMessage());
            }
        }
        return new Prepared.Refused(refusal);
    }

    private static @Nullable Refusal refusalOf(Post post, ProducerSettings settings) {
        if (post.op() == Post.Op.END_OF_RUN) {
            return new Refusal(
                    post.id(), Refusal.Reason.MARKER, "the end of run " + post.run() + " is no post of this one");
        }
        if (post.text().length() > settings.maxTextLength()) {
            return new Refusal(
                    post.id(),
                    Refusal.Reason.TEXT_TOO_LONG,
                    "text must have at most " + settings.maxTextLength() + " characters: had "
                            + post.text().length());
        }
        return null;
    }

    /** Keyed by author, so that all that concerns a person meets in one partition. */
    private ProducerRecord<byte[], byte[]> of(Post post) {
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
    private static @Nullable Refusal refusalOf(ProducerRecord<byte[], byte[]> record, Post post) {
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
