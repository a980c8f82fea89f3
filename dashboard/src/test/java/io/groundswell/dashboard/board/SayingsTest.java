// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.Platform;
import io.groundswell.events.Post;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SayingsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Sayings sayings = new Sayings(3);

    @Test
    void keepsAPostThatIsNamedAfterItWasWritten() {
        sayings.accept(post("x:1", "kept").build());
        sayings.name(List.of("x:1"), NOON);

        for (int i = 10; i < 20; i++) {
            sayings.accept(post("x:" + i, "chatter").build());
        }

        assertThat(sayings.get("x:1")).isNotNull();
        assertThat(sayings.get("x:10")).isNull();
        assertThat(sayings.size()).isLessThanOrEqualTo(6);
    }

    @Test
    void forgetsNoPostHoweverManyLikesCome() {
        sayings.accept(post("x:1", "recent").build());

        for (int i = 10; i < 20; i++) {
            sayings.accept(post("x:" + i, "").kind(Post.Kind.LIKE).quoted("x:1").build());
        }

        assertThat(sayings.get("x:1")).isNotNull();
        assertThat(sayings.size()).isEqualTo(1);
    }

    @Test
    void keepsAPostThatWasNamedBeforeItWasRead() {
        sayings.name(List.of("x:1"), NOON);
        sayings.accept(post("x:1", "late").build());

        for (int i = 10; i < 20; i++) {
            sayings.accept(post("x:" + i, "chatter").build());
        }

        assertThat(sayings.get("x:1")).isNotNull();
    }

    @Test
    void missesAPostThatIsNamedLongAfterItWasRead() {
        for (int i = 1; i < 10; i++) {
            sayings.accept(post("x:" + i, "chatter").build());
        }
        sayings.name(List.of("x:1", "x:9"), NOON);

        assertThat(sayings.missing()).isEmpty(); // it may be read in a moment
        assertThat(sayings.missing()).containsExactly(Map.entry("x:1", NOON));
        sayings.accept(post("x:1", "found").build());

        assertThat(sayings.missing()).isEmpty();
        assertThat(sayings.get("x:1")).isNotNull();
    }

    @Test
    void missesNothingTwice() {
        sayings.accept(Post.delete("x:2", Platform.X, "anna", NOON).version(4).build());
        sayings.name(List.of("x:1", "x:2"), NOON);
        sayings.missing();

        assertThat(sayings.missing()).containsOnlyKeys("x:1"); // what was deleted is not missed
        sayings.sought(List.of("x:1"));
        sayings.name(List.of("x:1"), NOON);

        assertThat(sayings.missing()).isEmpty();
    }

    @Test
    void forgetsAPostThatWasDeletedForGood() {
        sayings.accept(post("x:1", "regret").version(3).build());

        List<String> gone = sayings.accept(
                Post.delete("x:1", Platform.X, "anna", NOON).version(4).build());
        sayings.accept(post("x:1", "regret").version(3).build());

        assertThat(gone).containsExactly("x:1");
        assertThat(sayings.get("x:1")).isNull();
    }

    @Test
    void keepsAPostThatWasWrittenAgainAfterItsDelete() {
        sayings.accept(Post.delete("x:1", Platform.X, "anna", NOON).version(4).build());

        sayings.accept(post("x:1", "again").version(5).build());

        assertThat(sayings.get("x:1")).isNotNull();
    }

    @Test
    void forgetsAllThatAnAccountSaidUntilItWasRemoved() {
        sayings.name(List.of("x:1"), NOON);
        sayings.accept(post("x:1", "one").build());
        sayings.accept(post("x:2", "two").build());

        List<String> gone = sayings.accept(
                Post.accountRemoved(Platform.X, "anna", NOON.plusSeconds(1)).build());
        sayings.accept(post("x:2", "two, replayed").version(9).build());

        assertThat(gone).containsExactlyInAnyOrder("x:1", "x:2");
        assertThat(sayings.get("x:1")).isNull();
        assertThat(sayings.get("x:2")).isNull();
    }

    @Test
    void keepsLittleOfALongText() {
        sayings.accept(post("x:1", "a".repeat(500_000)).build());

        Post kept = Objects.requireNonNull(sayings.get("x:1"));

        assertThat(kept.text()).hasSize(600);
    }

    private static Post.Builder post(String id, String text) {
        return Post.upsert(id, Platform.X, "anna", NOON).text(text);
    }
}
