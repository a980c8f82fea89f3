// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.groundswell.app.sample.SampleArchive;
import io.groundswell.events.Post;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PostMixTest {

    private static final int MANY = 5_000;

    @Test
    void theSameComponentsGiveTheSamePosts() {
        assertThat(PostMix.even(3, 500, 4).stream()).containsExactlyElementsOf(posts(PostMix.even(3, 500, 4)));
        assertThat(posts(PostMix.even(4, 500, 4))).isNotEqualTo(posts(PostMix.even(3, 500, 4)));
    }

    @Test
    void makesAsManyPostsAsWereAskedFor() {
        assertThat(posts(PostMix.even(1, 1, 1))).hasSize(1);
        assertThat(posts(PostMix.even(1, 777, 1))).hasSize(777);
    }

    @Test
    void textsAreAsLongAsPosts() {
        assertThat(upserts(PostMix.even(1, MANY, 1000)))
                .extracting(post -> post.text().length())
                .allMatch(length -> length >= 60 && length <= 280);
    }

    @Test
    void aTenthIsAboutNoStory() {
        List<Post> posts = upserts(PostMix.even(1, MANY, 5));

        double share = share(posts, post -> !post.text().contains("#Story"));

        assertThat(share).isCloseTo(0.1, within(0.03));
    }

    @Test
    void spreadsPostsEvenlyOverStories() {
        Map<String, Long> stories = byStory(PostMix.even(1, MANY, 5));

        assertThat(stories.keySet()).containsExactlyInAnyOrder("#Story0", "#Story1", "#Story2", "#Story3", "#Story4");
        assertThat(stories.values())
                .allSatisfy(count -> assertThat(count / (double) total(stories)).isCloseTo(0.2, within(0.03)));
    }

    @Test
    void theFirstStoryIsAsHotAsItWasToBe() {
        Map<String, Long> stories = byStory(new PostMix(1, MANY, 10, 0.9));

        assertThat(stories).hasSize(10);
        assertThat(stories.getOrDefault("#Story0", 0L) / (double) total(stories))
                .isCloseTo(0.9, within(0.03));
    }

    @Test
    void someAuthorsPostFarMoreThanOthers() {
        Map<String, Long> authors = posts(PostMix.even(1, MANY, 1)).stream()
                .collect(Collectors.groupingBy(Post::author, Collectors.counting()));

        assertThat(authors).hasSizeGreaterThan(1_000);
        assertThat(authors.values().stream().max(Comparator.naturalOrder()).orElseThrow())
                .isGreaterThan(MANY / 20);
    }

    @Test
    void holdsDuplicatesEditsAndDeletesOfEarlierPosts() {
        Set<Post> seen = new HashSet<>();
        Set<String> ids = new HashSet<>();
        int duplicates = 0;
        int edits = 0;
        int deletes = 0;
        for (Post post : posts(PostMix.even(1, MANY, 1))) {
            boolean known = !ids.add(post.id());
            if (!seen.add(post)) {
                duplicates++;
            } else if (post.op() == Post.Op.DELETE) {
                assertThat(known).isTrue();
                deletes++;
            } else if (known) {
                assertThat(post.version()).isPositive();
                edits++;
            }
        }

        assertThat(duplicates / (double) MANY).isCloseTo(0.03, within(0.01));
        assertThat(edits / (double) MANY).isCloseTo(0.02, within(0.01));
        assertThat(deletes / (double) MANY).isCloseTo(0.01, within(0.005));
    }

    @Test
    void goesThroughTheTimeOfTheSampleHoweverManyThereAre() {
        List<Post> posts = upserts(PostMix.even(1, 1_000, 1));

        assertThat(posts).isSortedAccordingTo(Comparator.comparing(PostMixTest::number));
        assertThat(posts.get(0).observedAt()).isEqualTo(SampleArchive.START);
        assertThat(posts.get(posts.size() - 1).observedAt())
                .isAfter(SampleArchive.START.plus(SampleArchive.LENGTH).minusSeconds(120))
                .isBefore(SampleArchive.START.plus(SampleArchive.LENGTH));
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> PostMix.even(1, 0, 1)).hasMessage("posts must be at least 1: was 0");
        assertThatThrownBy(() -> PostMix.even(1, 1, 0)).hasMessage("stories must be at least 1: was 0");
        assertThatThrownBy(() -> new PostMix(1, 1, 1, 1.5)).hasMessage("hot must be from 0 to 1: was 1.5");
        assertThatThrownBy(() -> new PostMix(1, 1, 1, Double.NaN)).hasMessage("hot must be from 0 to 1: was NaN");
    }

    private static long number(Post post) {
        return post.observedAt().toEpochMilli();
    }

    private static List<Post> posts(PostMix mix) {
        return mix.stream().toList();
    }

    private static List<Post> upserts(PostMix mix) {
        Set<Post> seen = new HashSet<>();
        return mix.stream()
                .filter(post -> post.op() == Post.Op.UPSERT && seen.add(post))
                .toList();
    }

    private static Map<String, Long> byStory(PostMix mix) {
        return upserts(mix).stream()
                .map(Post::text)
                .filter(text -> text.contains("#Story"))
                .map(text -> text.substring(text.lastIndexOf("#Story")))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static long total(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static double share(List<Post> posts, Predicate<Post> which) {
        return posts.stream().filter(which).count() / (double) posts.size();
    }
}
