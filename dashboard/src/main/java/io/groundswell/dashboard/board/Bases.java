// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.board;

import io.groundswell.events.Label;
import io.groundswell.events.Post;
import io.groundswell.events.ScoredPost;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts what the figures of each story rest on, from the scored posts. A post is known by its id for as long as there is
 * room, so that a duplicate counts once and a delete is counted for the stories that it leaves. Not thread-safe.
 */
final class Bases {

    /** What is further behind the newest post of its partition is in no window. */
    private static final Duration RETENTION = Duration.ofDays(7);

    private static final int MOST_KEYS = 20_000;

    private final Map<String, Known> known;
    private final Map<StoryPlatform, Counts> counts = new HashMap<>();
    private final Map<Integer, Instant> newest = new HashMap<>();

    Bases(int room) {
        known = new Bounded<>(room);
    }

    private record StoryPlatform(String story, String platform) {}

    private record Known(
            long version,
            String author,
            Instant eventTime,
            String platform,
            Set<String> stories,
            @Nullable Label label) {}

    private static final class Counts {
        private long scored;
        private final Map<String, Long> unscored = new TreeMap<>();
        private long reposts;
        private long likes;
        private long remarks;
        private long late;
        private long withdrawn;
    }

    void accept(ScoredPost post, int partition) {
        switch (post.op()) {
            case UPSERT -> upsert(post, partition);
            case DELETE -> {
                Known gone = known.remove(post.post());
                if (gone != null) {
                    withdraw(gone);
                }
            }
            case ACCOUNT_REMOVED -> removeAccount(post);
            case END_OF_RUN -> {}
        }
    }

    private void upsert(ScoredPost post, int partition) {
        Instant latest = newest.merge(partition, post.eventTime(), (one, other) -> one.isAfter(other) ? one : other);
        Known before = known.get(post.post());
        if (before != null && before.version() >= post.version()) {
            return;
        }
        String platform = post.platform().wireName();
        known.put(
                post.post(),
                new Known(
                        post.version(),
                        post.author(),
                        post.eventTime(),
                        platform,
                        Set.copyOf(post.stories().keySet()),
                        post.label()));
        boolean late = post.eventTime().isBefore(latest.minus(RETENTION));
        for (String story : post.stories().keySet()) {
            if (before == null || !before.stories().contains(story)) {
                count(story, platform, post, late);
            }
        }
    }

    private void count(String story, String platform, ScoredPost post, boolean late) {
        if (counts.size() >= MOST_KEYS && !counts.containsKey(new StoryPlatform(story, platform))) {
            return;
        }
        Counts of = counts.computeIfAbsent(new StoryPlatform(story, platform), key -> new Counts());
        if (late) {
            of.late++;
        } else if (post.kind() == Post.Kind.REMARK) {
            of.remarks++;
        } else if (post.kind() == Post.Kind.REPOST) {
            of.reposts++;
        } else if (post.kind() == Post.Kind.LIKE) {
            of.likes++;
        } else if (post.unscored() != null) {
            of.unscored.merge(post.unscored().name().toLowerCase(java.util.Locale.ROOT), 1L, Long::sum);
        } else {
            of.scored++;
        }
    }

    private void removeAccount(ScoredPost removal) {
        List<Known> gone = new ArrayList<>();
        known.values().removeIf(post -> {
            boolean theirs =
                    post.author().equals(removal.author()) && !post.eventTime().isAfter(removal.eventTime());
            if (theirs) {
                gone.add(post);
            }
            return theirs;
        });
        gone.forEach(this::withdraw);
    }

    private void withdraw(Known gone) {
        for (String story : gone.stories()) {
            Counts of = counts.get(new StoryPlatform(story, gone.platform()));
            if (of != null) {
                of.withdrawn++;
            }
        }
    }

    /** How a post was labelled; null when it is not known or has no label. */
    @Nullable
    Label label(String post) {
        Known one = known.get(post);
        return one == null ? null : one.label();
    }

    Basis basis(String story, String platform) {
        Counts of = counts.get(new StoryPlatform(story, platform));
        return of == null
                ? Basis.NONE
                : new Basis(of.scored, of.unscored, of.reposts, of.likes, of.remarks, of.late, of.withdrawn);
    }
}
