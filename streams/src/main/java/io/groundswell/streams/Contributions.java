// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.Post;
import io.groundswell.events.ScoredPost;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
    boolean isStale(ScoredPost post, @Nullable Contribution known, long horizon) {
        if (known != null) {
            boolean deletesAnEqual = post.op() == Post.Op.DELETE && known.op() == Post.Op.UPSERT;
            if (known.version() > post.version() || (known.version() == post.version() && !deletesAnEqual)) {
                return true;
            }
        }
        @Nullable Contribution removal = remembered(accountKey(post.author()), horizon);
        return removal != null && post.eventTime().toEpochMilli() <= removal.time();
    }

    void put(ScoredPost post, Contribution contribution) {
        store.put(key(post), contribution);
    }

    /** Forgets what an author posted until an account removal, and returns it by post id. */
    Map<String, Contribution> takeAll(ScoredPost removal, long horizon) {
        String account = accountKey(removal.author());
        long until = removal.eventTime().toEpochMilli();
        Map<String, Contribution> taken = new LinkedHashMap<>();
        try (KeyValueIterator<String, Contribution> entries = store.prefixScan(account, new StringSerializer())) {
            while (entries.hasNext()) {
                KeyValue<String, Contribution> entry = entries.next();
                Contribution one = entry.value;
                if (one.op() != Post.Op.ACCOUNT_REMOVED && one.time() >= horizon && one.time() <= until) {
                    taken.put(entry.key.substring(account.length()), one);
                }
            }
        }
        List<String> keys = new ArrayList<>(taken.keySet());
        keys.forEach(post -> store.delete(account + post));
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
