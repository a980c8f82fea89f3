// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.events;

import static io.groundswell.events.Valid.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostTest {

    @ParameterizedTest(name = "created {0}")
    @CsvSource({
        "2026-05-09T11:59:58Z, 2026-05-09T11:59:58Z", // two seconds on the way
        "2026-05-07T12:00:00Z, 2026-05-07T12:00:00Z", // found two days later
        "2026-05-09T12:00:00Z, 2026-05-09T12:00:00Z",
        "2026-05-09T14:00:00Z, 2026-05-09T12:00:00Z", // a clock two hours ahead
        "2100-01-01T00:00:00Z, 2026-05-09T12:00:00Z",
        "1970-01-01T00:00:00Z, 2026-05-09T12:00:00Z", // no clock at all
        "1969-12-31T23:59:59Z, 2026-05-09T12:00:00Z",
        "1969-12-31T23:59:59.999Z, 2026-05-09T12:00:00Z",
        "2006-03-20T23:59:59Z, 2026-05-09T12:00:00Z", // a day before there was a platform
        "2006-03-21T00:00:00Z, 2006-03-21T00:00:00Z",
        ",                     2026-05-09T12:00:00Z"
    })
    void placesAPostByTheEarlierOfTwoSaneClocks(@Nullable Instant createdAt, Instant eventTime) {
        Post post =
                Post.upsert("x:1", Platform.X, "a", NOON).createdAt(createdAt).build();

        assertThat(post.eventTime()).isEqualTo(eventTime);
    }

    @Test
    void neverPlacesAPostAfterItWasSeen() {
        for (Instant createdAt : new Instant[] {Instant.MAX, Instant.MIN, NOON.plusNanos(1), Instant.EPOCH}) {
            Post post = Post.upsert("x:1", Platform.X, "a", NOON)
                    .createdAt(createdAt)
                    .build();

            assertThat(post.eventTime()).isEqualTo(NOON);
        }
    }

    @Test
    void addsUpItsEngagement() {
        assertThat(Post.upsert("x:1", Platform.X, "a", NOON)
                        .engagement(5, 2, 1)
                        .build()
                        .engagement())
                .isEqualTo(8);
    }

    @Test
    void refusesToBeWithoutIdentity() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Post.upsert(" ", Platform.X, "a", NOON).build())
                .withMessage("post id must not be empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Post.upsert("x:1", Platform.X, "", NOON).build())
                .withMessage("author must not be empty");
    }

    @Test
    void refusesNegativeCountsByName() {
        Post.Builder post = Post.upsert("x:1", Platform.X, "a", NOON);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> post.engagement(-1, 0, 0).build())
                .withMessage("likes must not be negative: was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> post.engagement(0, -2, 0).build())
                .withMessage("reposts must not be negative: was -2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> post.engagement(0, 0, -3).build())
                .withMessage("replies must not be negative: was -3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> post.engagement(0, 0, 0).version(-4).build())
                .withMessage("version must not be negative: was -4");
    }

    @Test
    void refusesAStoryThatIsNull() {
        Set<String> stories = new HashSet<>(Arrays.asList("night-ferry", null));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Post.upsert("x:1", Platform.X, "a", NOON)
                        .stories(stories)
                        .build())
                .withMessage("stories must not hold null");
    }

    @Test
    void keepsItsStoriesWhateverHappensToTheSetThatItWasGiven() {
        Set<String> stories = new HashSet<>(Set.of("b", "a"));
        Post post = Post.upsert("x:1", Platform.X, "a", NOON).stories(stories).build();

        stories.clear();

        assertThat(post.stories()).containsExactly("a", "b").isUnmodifiable();
    }

    @Test
    void closesARunInOnePartitionOnly() {
        Post first = Post.endOfRun("monday", 0, NOON);
        Post second = Post.endOfRun("monday", 1, NOON);

        assertThat(first.op()).isEqualTo(Post.Op.END_OF_RUN);
        assertThat(first.run()).isEqualTo("monday");
        assertThat(first.id()).isNotEqualTo(second.id());
        assertThat(Duration.between(first.eventTime(), NOON)).isZero();
    }

    @Test
    void removesAnAccountUnderItsOwnId() {
        Post removal = Post.accountRemoved(Platform.BLUESKY, "a1b2", NOON).build();

        assertThat(removal.id()).isEqualTo("account:a1b2");
        assertThat(removal.op()).isEqualTo(Post.Op.ACCOUNT_REMOVED);
        assertThat(removal.text()).isEmpty();
    }
}
