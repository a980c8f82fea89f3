// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.replay;

import io.groundswell.events.Post;
import io.groundswell.events.ScoredPost;
import io.groundswell.events.TopicReader;
import io.groundswell.events.Topics;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Which records of {@code posts} say what a story's windows count: of each post that the topology found to be about the
 * story the newest version, the first record of it, unless it has been taken back. Memory grows with the story's posts,
 * some 300 bytes each, and not with all others. Not thread-safe.
 */
final class StoryPosts {

    private final Map<String, Long> versions = new HashMap<>();
    private final Map<String, Newest> newest = new HashMap<>();
    private final Withdrawals withdrawals = new Withdrawals();

    private record Newest(long version, int partition, long offset) {

        boolean is(ConsumerRecord<String, Post> record) {
            return partition == record.partition() && offset == record.offset();
        }
    }

    private StoryPosts() {}

    /** Reads {@code scored-posts}, then {@code posts}. */
    static StoryPosts of(Map<String, Object> client, String prefix, String story) {
        StoryPosts found = new StoryPosts();
        TopicReader.read(
                client,
                prefix,
                Topics.SCORED_POSTS,
                record -> found.scored(record.value(), story),
                (record, reason) -> {});
        TopicReader.read(client, prefix, Topics.POSTS, found::sent, (record, reason) -> {});
        return found;
    }

    /** How many posts were ever found to be about the story. */
    int size() {
        return newest.size();
    }

    private void scored(@Nullable ScoredPost post, String story) {
        if (post != null && post.op() == Post.Op.UPSERT && post.stories().containsKey(story)) {
            versions.merge(post.post(), post.version(), Math::max);
        }
    }

    private void sent(ConsumerRecord<String, Post> record) {
        Post post = record.value();
        withdrawals.note(post, versions::containsKey);
        if (post == null || post.op() != Post.Op.UPSERT || !versions.containsKey(post.id())) {
            return;
        }
        Newest known = newest.get(post.id());
        if (known == null || post.version() > known.version()) {
            newest.put(post.id(), new Newest(post.version(), record.partition(), record.offset()));
        }
    }

    /**
     * Whether the story's windows count what this record says. A post whose newest version the topology did not find to be
     * about the story, or has not seen yet, counts no more.
     */
    boolean contain(ConsumerRecord<String, Post> record) {
        Post post = record.value();
        if (post == null || post.op() != Post.Op.UPSERT) {
            return false;
        }
        Newest last = newest.get(post.id());
        return last != null
                && last.is(record)
                && Long.valueOf(post.version()).equals(versions.get(post.id()))
                && !withdrawals.cover(post);
    }
}
