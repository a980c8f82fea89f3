// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.live;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which posts are about which stories, so that a reply, which rarely repeats its thread's words, belongs to
 * the stories of its root. Bounded: the thread that nobody has added to for longest is forgotten first. Not thread-safe.
 */
public final class Threads {

    /** Told of what is remembered and forgotten, so that it can be kept elsewhere too. */
    @FunctionalInterface
    public interface Changes {

        /** @param stories {@code null} when the post is forgotten */
        void changed(String post, @Nullable Set<String> stories);
    }

    private final int capacity;
    private final Changes changes;
    private final Map<String, Set<String>> stories = new LinkedHashMap<>(16, 0.75f, true);

    /** @param capacity how many posts are remembered at most; some 300 bytes each */
    public Threads(int capacity, Changes changes) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1: was " + capacity);
        }
        this.capacity = capacity;
        this.changes = changes;
    }

    /** Stories of the post with this id; none where it is not known. */
    public Set<String> of(@Nullable String post) {
        return post == null ? Set.of() : stories.getOrDefault(post, Set.of());
    }

    /** The post is about these stories, beside those that it was known to be about. */
    public void remember(String post, Set<String> about) {
        Set<String> known = stories.getOrDefault(post, Set.of());
        if (known.containsAll(about)) {
            return;
        }
        Set<String> all = new TreeSet<>(known);
        all.addAll(about);
        restore(post, all);
        changes.changed(post, Set.copyOf(all));
        forgetBeyondCapacity();
    }

    /** As it was remembered before; nobody is told. */
    void restore(String post, @Nullable Set<String> about) {
        if (about == null) {
            stories.remove(post);
        } else {
            stories.put(post, Set.copyOf(about));
        }
    }

    /** To be called when all is restored: another run may have remembered more. */
    void forgetBeyondCapacity() {
        Iterator<String> oldest = stories.keySet().iterator();
        while (stories.size() > capacity) {
            String forgotten = oldest.next();
            oldest.remove();
            changes.changed(forgotten, null);
        }
    }

    int size() {
        return stories.size();
    }
}
