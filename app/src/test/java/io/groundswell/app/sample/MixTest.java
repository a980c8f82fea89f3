// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.groundswell.events.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MixTest {

    private static final Mix UNTIDY = new Mix(5, 3, 3, 0.1, 2, Duration.ofMinutes(10), 200);
    private static final List<Post> POSTS =
            SampleArchive.posts(3, 20_000, UNTIDY).toList();

    @Test
    void isTheSameEachTime() {
        assertThat(SampleArchive.posts(3, 20_000, UNTIDY)).containsExactlyElementsOf(POSTS);
        assertThat(SampleArchive.posts(7, 500, Mix.DEFAULT))
                .containsExactlyElementsOf(SampleArchive.posts(7, 500).toList());
    }

    @Test
    void happensAsOftenAsItSays() {
        assertThat(count(Post.Op.DELETE)).isBetween(480L, 660L);
        assertThat(count(Post.Op.ACCOUNT_REMOVED)).isBetween(10L, 35L);
        assertThat(POSTS.stream().filter(post -> post.op() == Post.Op.UPSERT && post.version() > 0))
                .hasSizeBetween(500, 1_000);
        assertThat(POSTS).hasSize(20_000);
    }

    @Test
    void saysFewDifferentThings() {
        Set<String> texts = POSTS.stream()
                .filter(post -> post.lang() != null && post.lang().equals("en") && post.version() == 0)
                .map(Post::text)
                .collect(Collectors.toSet());

        assertThat(SampleArchive.posts(3, 20_000).map(Post::text).distinct()).hasSizeGreaterThan(5_000);
        assertThat(texts).hasSizeLessThan(2_000);
    }

    @Test
    void doesNotLetATextGrowThatIsEditedOften() {
        assertThat(POSTS).extracting(post -> post.text().length()).allMatch(length -> length < 400);
    }

    @Test
    void bringsSomeDeletesBeforeTheirPosts() {
        Set<String> seen = new HashSet<>();
        long before = 0;
        for (Post post : POSTS) {
            if (post.op() == Post.Op.UPSERT) {
                seen.add(post.id());
            } else if (post.op() == Post.Op.DELETE && !seen.contains(post.id())) {
                before++;
            }
        }

        assertThat(before).isGreaterThan(20);
    }

    @Test
    void bringsARecordLateByNoMoreThanItSays() {
        Instant newest = Instant.MIN;
        long veryLate = 0;
        for (Post post : POSTS) {
            newest = post.observedAt().isAfter(newest) ? post.observedAt() : newest;
            Duration late = Duration.between(post.observedAt(), newest);
            assertThat(late).isLessThanOrEqualTo(Duration.ofMinutes(71));
            if (late.compareTo(Duration.ofMinutes(20)) > 0) {
                veryLate++;
            }
        }

        assertThat(veryLate).isBetween(200L, 600L);
    }

    @Test
    void tellsAllItsFaults() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mix(-1, 0, 0, 0, 101, Duration.ofMinutes(-1), 0))
                .withMessageContaining("duplicates must be from 0 to 100: was -1.0")
                .withMessageContaining("late must be from 0 to 100: was 101.0")
                .withMessageContaining("shuffle must not be negative: was PT-1M")
                .withMessageContaining("texts must be at least 1: was 0");
    }

    private static long count(Post.Op op) {
        return POSTS.stream().filter(post -> post.op() == op).count();
    }
}
