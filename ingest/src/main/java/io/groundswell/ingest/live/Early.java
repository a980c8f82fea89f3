// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.live;

import io.groundswell.events.Post;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/**
 * Keeps for a while what came before what it belongs to, for streams were seen to reorder: a reply before its root, a
 * deletion before its post. Bounded: the oldest goes first. Not thread-safe.
 */
final class Early {

    private record Waiting(String until, Post post) {}

    private final int capacity;
    private final Queue<Waiting> oldest = new ArrayDeque<>();
    private final Map<String, List<Post>> byId = new HashMap<>();

    Early(int capacity) {
        this.capacity = capacity;
    }

    /** @param until the id of the post that it belongs to */
    void keep(String until, Post post) {
        oldest.add(new Waiting(until, post));
        byId.computeIfAbsent(until, id -> new ArrayList<>(1)).add(post);
        while (oldest.size() > capacity) {
            forget(oldest.remove());
        }
    }

    /** What has waited for this post, in the order in which it came. */
    List<Post> release(String post) {
        List<Post> released = byId.remove(post);
        return released == null ? List.of() : released;
    }

    /** One that was released is in the queue alone. */
    private void forget(Waiting waiting) {
        List<Post> posts = byId.get(waiting.until());
        if (posts != null && posts.remove(waiting.post()) && posts.isEmpty()) {
            byId.remove(waiting.until());
        }
    }
}
