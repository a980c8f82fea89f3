// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.Post;
import io.groundswell.events.ScoredPost;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * What each post last contributed, and which posts and accounts are gone, for as long as the retention. Keyed by author
 * and post, so that all of an author's posts are neighbours.
 */
final class Contributions {

    private static final char SEPARATOR = '\u0000';

    private final KeyValueStore<String, ScoredPost> posts;
    private final KeyValueStore<ExpiryKey, byte[]> expiry;

    Contributions(KeyValueStore<String, ScoredPost> posts, KeyValueStore<ExpiryKey, byte[]> expiry) {
        this.posts = posts;
        this.expiry = expiry;
    }

    @Nullable
    ScoredPost get(ScoredPost post) {
        return posts.get(key(post));
    }

    /** Whether an operation says nothing new, given what is known of its post. */
    boolean isStale(ScoredPost post, @Nullable ScoredPost known) {
        if (known != null) {
            boolean deletesAnEqual = post.op() == Post.Op.DELETE && known.op() == Post.Op.UPSERT;
            if (known.version() > post.version() || (known.version() == post.version() && !deletesAnEqual)) {
                return true;
            }
        }
        @Nullable ScoredPost removal = posts.get(accountKey(post.author()));
        return removal != null && !post.eventTime().isAfter(removal.eventTime());
    }

    void put(ScoredPost post) {
        posts.put(key(post), post);
        expiry.put(new ExpiryKey(Contribution.minute(post), key(post)), new byte[0]);
    }

    /** Forgets what an author posted until an account removal, and returns it. */
    List<ScoredPost> takeAll(ScoredPost removal) {
        List<ScoredPost> taken = new ArrayList<>();
        try (KeyValueIterator<String, ScoredPost> entries =
                posts.prefixScan(accountKey(removal.author()), new StringSerializer())) {
            while (entries.hasNext()) {
                ScoredPost post = entries.next().value;
                if (post.op() != Post.Op.ACCOUNT_REMOVED && !post.eventTime().isAfter(removal.eventTime())) {
                    taken.add(post);
                }
            }
        }
        taken.forEach(post -> posts.delete(key(post)));
        return taken;
    }

    /** Forgets what is older than the horizon. */
    void expire(Instant horizon) {
        int minute = (int) Math.floorDiv(horizon.toEpochMilli(), 60_000L);
        List<ExpiryKey> expired = new ArrayList<>();
        try (KeyValueIterator<ExpiryKey, byte[]> entries =
                expiry.range(new ExpiryKey(Integer.MIN_VALUE, ""), new ExpiryKey(minute, ""))) {
            while (entries.hasNext()) {
                KeyValue<ExpiryKey, byte[]> entry = entries.next();
                expired.add(entry.key);
            }
        }
        for (ExpiryKey key : expired) {
            @Nullable ScoredPost post = posts.get(key.key());
            if (post != null && Contribution.minute(post) < minute) { // an edit may have given it a later time
                posts.delete(key.key());
            }
            expiry.delete(key);
        }
    }

    private static String key(ScoredPost post) {
        return post.op() == Post.Op.ACCOUNT_REMOVED
                ? accountKey(post.author())
                : accountKey(post.author()) + post.post();
    }

    private static String accountKey(String author) {
        return author + SEPARATOR;
    }
}
