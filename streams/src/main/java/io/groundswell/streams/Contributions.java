// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.Post;
import io.groundswell.events.ScoredPost;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * What each post last contributed, and which posts and accounts are gone, for as long as the retention. Keyed by author
 * and post, so that all of an author's posts are neighbours. What is older than the horizon counts as forgotten at
 * once, whenever {@link Sweep} comes by to delete it.
 */
final class Contributions {

    private static final char SEPARATOR = '\u0000';

    private final KeyValueStore<String, Contribution> store;

    Contributions(KeyValueStore<String, Contribution> store) {
        this.store = store;
    }

    /** What is known of a post, or of an account where the operation is its removal. */
    @Nullable
    Contribution get(ScoredPost post, long horizon) {
        return remembered(key(post), horizon);
    }

    private @Nullable Contribution remembered(String key, long horizon) {
        @Nullable Contribution known = store.get(key);
        return known == null || known.time() < horizon ? null : known;
    }

    /** Whether an operation says nothing new, given what is known of its post. */
    static boolean isStale(ScoredPost post, @Nullable Contribution known) {
        if (known == null) {
            return false;
        }
        boolean deletesAnEqual = post.op() == Post.Op.DELETE && known.op() == Post.Op.UPSERT;
        return known.version() > post.version() || (known.version() == post.version() && !deletesAnEqual);
    }

    /** Whether the author's account has been removed since. */
    boolean isRemoved(ScoredPost post, long horizon) {
        @Nullable Contribution removal = remembered(accountKey(post.author()), horizon);
        return removal != null && post.eventTime().toEpochMilli() <= removal.time();
    }

    void put(ScoredPost post, Contribution contribution) {
        store.put(key(post), contribution);
    }

    /**
     * Takes what an author contributed until an account removal, by post id. Which version of each post was the last
     * stays known: an older one may come yet.
     */
    Map<String, Contribution> takeAll(ScoredPost removal, long horizon) {
        String account = accountKey(removal.author());
        long until = removal.eventTime().toEpochMilli();
        Map<String, Contribution> taken = new LinkedHashMap<>();
        try (KeyValueIterator<String, Contribution> entries = store.prefixScan(account, new StringSerializer())) {
            while (entries.hasNext()) {
                KeyValue<String, Contribution> entry = entries.next();
                Contribution one = entry.value;
                if (one.counts() && one.time() >= horizon && one.time() <= until) {
                    taken.put(entry.key.substring(account.length()), one);
                }
            }
        }
        taken.forEach((post, one) -> store.put(account + post, one.withoutStories()));
        return taken;
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
