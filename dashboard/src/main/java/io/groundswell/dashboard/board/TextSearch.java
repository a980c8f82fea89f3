// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.board;

import io.groundswell.events.Post;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A second look at the posts, for texts that are missing: takes what happened to posts from when they can have been
 * written, in the order of their log, and holds those texts that may be shown in the end. Remembers what is missing alone.
 * Not thread-safe.
 */
public final class TextSearch {

    private final Map<String, Instant> missing;
    private final Sayings found;

    /** @param missing what is sought, with the time since which each was written */
    TextSearch(Map<String, Instant> missing) {
        this.missing = Map.copyOf(missing);
        this.found = new Sayings(missing.size());
    }

    /** Whether there is nothing to look for. */
    public boolean isEmpty() {
        return missing.isEmpty();
    }

    /**
     * None of what is sought was written before.
     *
     * @throws java.util.NoSuchElementException when nothing is sought
     */
    public Instant since() {
        return Collections.min(missing.values());
    }

    /** Takes note of what happened to a post, or to an account. */
    public void accept(Post post) {
        if (post.op() == Post.Op.ACCOUNT_REMOVED || missing.containsKey(post.id())) {
            List<String> unused = found.accept(post);
        }
    }

    Set<String> sought() {
        return missing.keySet();
    }

    List<Post> found() {
        return missing.keySet().stream()
                .flatMap(id -> Stream.ofNullable(found.get(id)))
                .toList();
    }
}
