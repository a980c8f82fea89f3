// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.Platform;
import io.groundswell.events.Post;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuotablePostsTest {

    private static final Instant WRITTEN = Given.NOON;

    private final QuotablePosts posts = new QuotablePosts(Set.of("x:1"));

    @Test
    void givesTheNewestVersionInWhateverOrderTheyCame() {
        posts.accept(upsert(2, "edited"));
        posts.accept(upsert(1, "first"));

        assertThat(posts.apply("x:1")).extracting(Post::text).isEqualTo("edited");
    }

    @Test
    void doesNotGiveADeletedPost() {
        posts.accept(upsert(1, "regretted"));
        posts.accept(delete(1));

        assertThat(posts.apply("x:1")).isNull();
    }

    @Test
    void doesNotGiveAPostWhoseDeleteCameFirst() {
        posts.accept(delete(1));
        posts.accept(upsert(1, "regretted"));

        assertThat(posts.apply("x:1")).isNull();
    }

    @Test
    void givesAPostThatWasWrittenAgainAfterItsDelete() {
        posts.accept(delete(1));
        posts.accept(upsert(2, "back again"));

        assertThat(posts.apply("x:1")).isNotNull();
    }

    @Test
    void doesNotGiveThePostsOfARemovedAccount() {
        posts.accept(
                Post.accountRemoved(Platform.X, "anna", WRITTEN.plusSeconds(60)).build());
        posts.accept(upsert(1, "gone with the account"));
        posts.accept(Post.accountRemoved(Platform.X, "anna", WRITTEN.minusSeconds(60))
                .build());

        assertThat(posts.apply("x:1")).isNull();
    }

    @Test
    void givesWhatWasWrittenAfterTheAccountCameBack() {
        posts.accept(Post.accountRemoved(Platform.X, "anna", WRITTEN.minusSeconds(60))
                .build());
        posts.accept(upsert(1, "back"));

        assertThat(posts.apply("x:1")).isNotNull();
    }

    @Test
    void forgetsWhatNobodyWants() {
        posts.accept(Post.upsert("x:2", Platform.X, "bert", WRITTEN).build());

        assertThat(posts.apply("x:2")).isNull();
    }

    private static Post upsert(long version, String text) {
        return Post.upsert("x:1", Platform.X, "anna", WRITTEN)
                .version(version)
                .text(text)
                .build();
    }

    private static Post delete(long version) {
        return Post.delete("x:1", Platform.X, "anna", WRITTEN.plusSeconds(10))
                .version(version)
                .build();
    }
}
