// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.Label;
import io.groundswell.events.Platform;
import io.groundswell.events.Polarity;
import io.groundswell.events.Post;
import io.groundswell.events.ScoredPost;
import io.groundswell.events.ScoredPost.Unscored;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BasesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Bases bases = new Bases(100);

    @Test
    void countsAPostOnceHoweverOftenItComes() {
        bases.accept(post("x:1", 0, null, NOON), 0);
        bases.accept(post("x:1", 0, null, NOON), 0);
        bases.accept(post("x:1", 1, null, NOON), 0);

        assertThat(bases.basis("ferry", "x").scored()).isEqualTo(1);
        assertThat(bases.basis("ferry", "bluesky")).isEqualTo(Basis.NONE);
    }

    @Test
    void tellsWhyPostsHaveNoSentiment() {
        bases.accept(post("x:1", 0, Unscored.LANGUAGE, NOON), 0);
        bases.accept(post("x:2", 0, Unscored.LANGUAGE, NOON), 0);
        bases.accept(post("x:3", 0, Unscored.EMPTY, NOON), 0);

        assertThat(bases.basis("ferry", "x").unscored()).isEqualTo(Map.of("language", 2L, "empty", 1L));
    }

    @Test
    void countsAmplificationApart() {
        bases.accept(post("x:1", 0, null, NOON), 0);
        bases.accept(post("x:2", Post.Kind.REPOST, 0, Unscored.REPOST, NOON), 0);
        bases.accept(post("x:3", Post.Kind.LIKE, 0, Unscored.LIKE, NOON), 0);
        bases.accept(post("x:4", Post.Kind.LIKE, 0, Unscored.LIKE, NOON), 0);

        assertThat(bases.basis("ferry", "x")).isEqualTo(new Basis(1, Map.of(), 1, 2, 0, 0, 0));
    }

    @Test
    void countsWhatWasWithdrawnForTheStoriesThatItLeaves() {
        bases.accept(post("x:1", 0, null, NOON), 0);
        bases.accept(post("x:2", 0, null, NOON), 0);

        bases.accept(gone(Post.Op.DELETE, "x:1", NOON), 0);
        bases.accept(gone(Post.Op.DELETE, "x:unknown", NOON), 0);
        bases.accept(gone(Post.Op.ACCOUNT_REMOVED, "account:anna", NOON.plusSeconds(1)), 0);

        assertThat(bases.basis("ferry", "x").withdrawn()).isEqualTo(2);
    }

    @Test
    void countsAsLateWhatIsAWeekBehindItsPartition() {
        bases.accept(post("x:1", 0, null, NOON), 0);

        bases.accept(post("x:2", 0, null, NOON.minus(Duration.ofDays(8))), 0);
        bases.accept(post("x:3", 0, null, NOON.minus(Duration.ofDays(8))), 1);

        assertThat(bases.basis("ferry", "x").late()).isEqualTo(1);
        assertThat(bases.basis("ferry", "x").scored()).isEqualTo(2);
    }

    private static ScoredPost post(String id, long version, @Nullable Unscored unscored, Instant at) {
        return post(id, Post.Kind.POST, version, unscored, at);
    }

    private static ScoredPost post(String id, Post.Kind kind, long version, @Nullable Unscored unscored, Instant at) {
        boolean scored = unscored == null;
        return new ScoredPost(
                id,
                Post.Op.UPSERT,
                version,
                Platform.X,
                kind,
                "anna",
                at,
                0,
                new TreeMap<>(Map.of("ferry", List.of())),
                scored ? 0.1 : null,
                scored ? new Polarity(0.3, 0.3, 0.4) : null,
                scored ? Label.POSITIVE : null,
                null,
                scored ? "social 1" : null,
                unscored,
                "archive",
                "live");
    }

    private static ScoredPost gone(Post.Op op, String id, Instant at) {
        return new ScoredPost(
                id,
                op,
                9,
                Platform.X,
                Post.Kind.POST,
                "anna",
                at,
                0,
                new TreeMap<>(),
                null,
                null,
                null,
                null,
                null,
                Unscored.NO_TEXT,
                "archive",
                "live");
    }
}
