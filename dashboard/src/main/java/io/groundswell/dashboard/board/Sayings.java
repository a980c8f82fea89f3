// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.board;

import io.groundswell.events.Post;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The texts of posts that windows and swings name as examples. A window names a post a moment after the post was
 * written, so recent posts are kept too, whether they will be named or not; what is named later than that has to be
 * {@linkplain #missing sought}. A post that was deleted, or whose account was removed, is forgotten at once and stays so.
 * Bounded. Not thread-safe.
 */
final class Sayings {

    /** More of a text is never shown. */
    private static final int LONGEST_TEXT = 600;

    private final Map<String, Post> recent;
    private final Map<String, Post> named;
    private final Map<String, Awaited> awaited;
    private final Map<String, Long> deleted;
    private final Map<String, Instant> removals;

    /**
     * A post that is shown and has not been read.
     *
     * @param since it was not written before
     * @param looks how often it was missing; a record may be read a moment after another that names its post
     */
    private record Awaited(Instant since, int looks) {}

    /** @param room how many posts to keep of each kind, recent and named */
    Sayings(int room) {
        recent = new Bounded<>(room);
        named = new Bounded<>(room);
        awaited = new Bounded<>(room);
        deleted = new Bounded<>(room);
        removals = new Bounded<>(room);
    }

    /**
     * Takes note that something shows these posts.
     *
     * @param since none of them was written before
     */
    void name(Collection<String> ids, Instant since) {
        for (String id : ids) {
            if (named.get(id) == null) {
                Post post = recent.remove(id);
                if (post != null) {
                    named.put(id, post);
                } else if (!deleted.containsKey(id)) {
                    awaited.putIfAbsent(id, new Awaited(since, 0));
                }
            }
        }
    }

    /**
     * What is shown without its text, was so at the last call as well, and was not sought yet; with the time since which
     * it was written.
     */
    Map<String, Instant> missing() {
        Map<String, Instant> missing = new TreeMap<>();
        awaited.forEach((id, post) -> {
            if (post.looks() == 1) {
                missing.put(id, post.since());
            }
        });
        awaited.replaceAll((id, post) -> post.looks() == 0 ? new Awaited(post.since(), 1) : post);
        return missing;
    }

    /** Takes note that these were looked for wherever they may be: they are not missing any more, found or not. */
    void sought(Collection<String> ids) {
        ids.forEach(id -> awaited.computeIfPresent(id, (unused, post) -> new Awaited(post.since(), 2)));
    }

    /** Takes note of what happened to a post, and tells which posts are gone by it. */
    List<String> accept(Post post) {
        if (post.kind().isAmplification()) {
            return List.of(); // no example, and so many that they would push out what is
        }
        return switch (post.op()) {
            case UPSERT -> {
                upsert(post);
                yield List.of();
            }
            case DELETE -> delete(post);
            case ACCOUNT_REMOVED -> removeAccount(post);
            case END_OF_RUN -> List.of();
        };
    }

    private void upsert(Post post) {
        Instant removal = removals.get(post.author());
        Long gone = deleted.get(post.id());
        if ((removal != null && !post.eventTime().isAfter(removal)) || (gone != null && gone >= post.version())) {
            return;
        }
        Post known = get(post.id());
        if (known != null && known.version() >= post.version()) {
            return;
        }
        Post kept = shortened(post);
        if (named.containsKey(post.id()) || awaited.remove(post.id()) != null) {
            named.put(post.id(), kept);
        } else {
            recent.put(post.id(), kept);
        }
    }

    private List<String> delete(Post post) {
        Post known = get(post.id());
        if (known != null && known.version() > post.version()) {
            return List.of();
        }
        deleted.merge(post.id(), post.version(), Math::max);
        recent.remove(post.id());
        named.remove(post.id());
        return List.of(post.id());
    }

    private List<String> removeAccount(Post removal) {
        removals.merge(removal.author(), removal.eventTime(), (one, other) -> one.isAfter(other) ? one : other);
        List<String> gone = new ArrayList<>();
        for (Map<String, Post> posts : List.of(recent, named)) {
            posts.values().removeIf(post -> {
                boolean theirs = post.author().equals(removal.author())
                        && !post.eventTime().isAfter(removal.eventTime());
                if (theirs) {
                    gone.add(post.id());
                }
                return theirs;
            });
        }
        return gone;
    }

    /** The post with this id; null when its text is not known, or may not be shown. */
    @Nullable
    Post get(String id) {
        Post post = named.get(id);
        return post == null ? recent.get(id) : post;
    }

    int size() {
        return recent.size() + named.size();
    }

    private static Post shortened(Post post) {
        return post.text().length() <= LONGEST_TEXT
                ? post
                : post.toBuilder().text(post.text().substring(0, LONGEST_TEXT)).build();
    }
}
