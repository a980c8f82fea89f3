// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.Platform;
import io.groundswell.events.Post;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WithdrawalsTest {

    private static final Instant NOON = Instant.parse("2026-05-09T12:00:00Z");

    private final Withdrawals withdrawals = new Withdrawals();

    @Test
    void coverADeletedPostUpToTheVersionThatWasDeleted() {
        withdrawals.note(Post.delete("x:1", Platform.X, "ann", NOON).version(2).build(), id -> true);

        assertThat(withdrawals.cover(post("x:1", "ann", NOON, 1))).isTrue();
        assertThat(withdrawals.cover(post("x:1", "ann", NOON, 2))).isTrue();
        assertThat(withdrawals.cover(post("x:1", "ann", NOON, 3))).isFalse();
        assertThat(withdrawals.cover(post("x:2", "ann", NOON, 1))).isFalse();
    }

    @Test
    void coverWhatARemovedAccountHadPostedUntilThen() {
        withdrawals.note(Post.accountRemoved(Platform.X, "ann", NOON).build(), id -> true);

        assertThat(withdrawals.cover(post("x:1", "ann", NOON, 0))).isTrue();
        assertThat(withdrawals.cover(post("x:2", "ann", NOON.plusSeconds(1), 0)))
                .isFalse();
        assertThat(withdrawals.cover(post("x:3", "bob", NOON, 0))).isFalse();
    }

    @Test
    void rememberTheLastDeleteWhateverComesFirst() {
        withdrawals.note(Post.delete("x:1", Platform.X, "ann", NOON).version(5).build(), id -> true);
        withdrawals.note(Post.delete("x:1", Platform.X, "ann", NOON).version(2).build(), id -> true);

        assertThat(withdrawals.cover(post("x:1", "ann", NOON, 4))).isTrue();
    }

    @Test
    void passOverWhatIsOfNoInterest() {
        withdrawals.note(Post.delete("x:1", Platform.X, "ann", NOON).version(5).build(), id -> false);
        withdrawals.note(post("x:2", "ann", NOON, 0), id -> true);
        withdrawals.note(null, id -> true);

        assertThat(withdrawals.size()).isZero();
    }

    private static Post post(String id, String author, Instant at, long version) {
        return Post.upsert(id, Platform.X, author, at).version(version).build();
    }
}
