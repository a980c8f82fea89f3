// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.verify;

import io.groundswell.events.Post;
import io.groundswell.events.TopicReader;
import io.groundswell.events.Topics;
import io.groundswell.streams.WindowOracle;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Gives the posts of a topic to an oracle, as the topology gets them: with the time when the broker received them, and
 * without those that are older than the retention when they come, which count as late. Not thread-safe.
 */
final class PostLog {

    private final WindowOracle oracle;
    private final Duration retention;
    private final LongConsumer progress;
    private final Map<Integer, Instant> newest = new HashMap<>();
    private final Map<Integer, Instant> oldest = new HashMap<>();
    private long posts;
    private long late;

    /** @param progress takes how many posts are judged so far */
    PostLog(WindowOracle oracle, Duration retention, LongConsumer progress) {
        this.oracle = oracle;
        this.retention = retention;
        this.progress = progress;
    }

    /**
     * Reads the whole topic.
     *
     * @throws IllegalArgumentException when its posts span more than the retention: what the topology has forgotten of
     *     them by the time of a delete depends on its pace
     */
    void read(Map<String, Object> client, String prefix) {
        TopicReader.read(client, prefix, Topics.POSTS, this::add, (record, reason) -> {
            throw reason;
        });
        newest.forEach((partition, time) -> {
            Duration span = Duration.between(oldest.getOrDefault(partition, time), time);
            if (span.compareTo(retention) > 0) {
                throw new IllegalArgumentException("posts must span at most " + retention
                        + ", for which they are remembered, to be verified: spanned " + span);
            }
        });
    }

    /** How many posts, deletes and account removals there are. */
    long posts() {
        return posts;
    }

    /** How many of them came too late to count. */
    long late() {
        return late;
    }

    private void add(ConsumerRecord<String, Post> record) {
        Post post = record.value();
        if (post.op() == Post.Op.END_OF_RUN) {
            return;
        }
        Instant received = Instant.ofEpochMilli(record.timestamp());
        Instant time = post.eventTime().isAfter(received) ? received : post.eventTime();
        Instant now = newest.merge(record.partition(), time, (one, other) -> one.isAfter(other) ? one : other);
        posts++;
        if (post.op() != Post.Op.ACCOUNT_REMOVED && time.isBefore(now.minus(retention))) {
            late++;
        } else {
            oldest.merge(record.partition(), time, (one, other) -> one.isBefore(other) ? one : other);
            oracle.add(post, received);
        }
        progress.accept(posts);
    }
}
