// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.replay;

import io.groundswell.events.Post;
import io.groundswell.events.TopicReader;
import io.groundswell.events.Topics;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/**
 * Which posts their authors or platforms have taken back, as the {@code posts} topic tells: by the rules of the
 * topology, so of two operations on one post the greater version stands, and of equals the delete; the removal of an
 * account takes back what it had posted until then. Memory grows with the deletes that are taken note of, some 200 bytes
 * each. Not thread-safe while it is filled.
 */
public final class Withdrawals {

    private final Map<String, Long> deleted = new HashMap<>();
    private final Map<String, Instant> removed = new HashMap<>();

    /** None. */
    public Withdrawals() {}

    /**
     * All that an installation's posts tell; none where it has no posts yet. What is no post is passed over.
     *
     * @throws IOException when Kafka cannot be asked
     */
    public static Withdrawals in(Map<String, Object> client, String prefix) throws IOException, InterruptedException {
        Withdrawals withdrawals = new Withdrawals();
        if (!exists(client, Topics.POSTS.in(prefix))) {
            return withdrawals;
        }
        TopicReader.read(
                client,
                prefix,
                Topics.POSTS,
                record -> withdrawals.note(record.value(), id -> true),
                (record, e) -> {});
        return withdrawals;
    }

    private static boolean exists(Map<String, Object> client, String topic) throws IOException, InterruptedException {
        try (Admin admin = Admin.create(client)) {
            return admin.listTopics().names().get().contains(topic);
        } catch (ExecutionException e) {
            throw new IOException("cannot see whether there is a topic " + topic + ": " + e.getMessage(), e);
        }
    }

    /** @param concerns whether a post's id is of interest, so that not every delete need be remembered */
    void note(@Nullable Post post, Predicate<String> concerns) {
        if (post == null) {
            return;
        }
        if (post.op() == Post.Op.DELETE && concerns.test(post.id())) {
            deleted.merge(post.id(), post.version(), Math::max);
        } else if (post.op() == Post.Op.ACCOUNT_REMOVED) {
            removed.merge(post.author(), post.eventTime(), (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    /** Whether a post, in this version, is taken back. */
    boolean cover(Post post) {
        Long version = deleted.get(post.id());
        if (version != null && version >= post.version()) {
            return true;
        }
        Instant until = removed.get(post.author());
        return until != null && !post.eventTime().isAfter(until);
    }

    /** How many posts and accounts. */
    public int size() {
        return deleted.size() + removed.size();
    }
}
