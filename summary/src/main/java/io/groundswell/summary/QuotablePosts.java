// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.summary;

import io.groundswell.events.Post;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The posts that may be quoted, out of all that happened to posts, in any order: the newest version of each wanted post
 * that was not deleted and whose account was not removed since. Holds the wanted posts and the time of each account's
 * removal, nothing else. Not thread-safe.
 */
public final class QuotablePosts implements Function<String, @Nullable Post> {

    private final Set<String> wanted;
    private final Map<String, Post> last = new HashMap<>();
    private final Map<String, Instant> removals = new HashMap<>();

    /** @param wanted the ids of the posts that may be asked for; all others are forgotten */
    public QuotablePosts(Set<String> wanted) {
        this.wanted = Set.copyOf(wanted);
    }

    /** Takes note of what happened. */
    public void accept(Post post) {
        switch (post.op()) {
            case UPSERT, DELETE -> {
                if (wanted.contains(post.id())) {
                    last.merge(post.id(), post, QuotablePosts::standing);
                }
            }
            case ACCOUNT_REMOVED ->
                removals.merge(post.author(), post.eventTime(), (one, other) -> one.isAfter(other) ? one : other);
            case END_OF_RUN -> {}
        }
    }

    /** Of two operations on one post the greater version stands; of equals the delete, else the first. */
    private static Post standing(Post known, Post post) {
        if (known.version() == post.version()) {
            return post.op() == Post.Op.DELETE ? post : known;
        }
        return known.version() > post.version() ? known : post;
    }

    /** The post with this id; null when it is unknown, was deleted, or went with its account. */
    @Override
    public @Nullable Post apply(String id) {
        Post post = last.get(id);
        if (post == null || post.op() == Post.Op.DELETE) {
            return null;
        }
        Instant removal = removals.get(post.author());
        return removal == null || post.eventTime().isAfter(removal) ? post : null;
    }
}
