// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.groundswell.events.Label;
import io.groundswell.events.Platform;
import io.groundswell.events.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SampleArchiveTest {

    private static final List<Intended> ALL = SampleArchive.intended(
                    SampleArchive.DEFAULT_SEED, SampleArchive.DEFAULT_COUNT)
            .toList();

    /** What was said for the first time: neither duplicates nor edits. */
    private static final List<Intended> FRESH = fresh(ALL);

    @Test
    void isTheSameEachTime() {
        assertThat(SampleArchive.posts(11, 500))
                .containsExactlyElementsOf(SampleArchive.posts(11, 500).toList());
        assertThat(SampleArchive.posts(11, 500).toList())
                .isNotEqualTo(SampleArchive.posts(12, 500).toList());
        assertThat(SampleArchive.posts()).hasSize(SampleArchive.DEFAULT_COUNT);
    }

    @Test
    void callsAPostTheSameWhereverItIsMade() {
        assertThat(ALL.get(0).post().id()).isEqualTo("x:1921000000000000001");
        assertThat(ALL.get(1).post().id())
                .isEqualTo("at://did:plc:averleyharbourxxxxxxxxxxx/app.bsky.feed.post/3lnightferry2a");
        assertThat(FRESH).extracting(each -> each.post().id()).doesNotHaveDuplicates();
        assertThat(SampleArchive.posts().skip(100).limit(3).map(Post::id))
                .containsExactlyElementsOf(ALL.subList(100, 103).stream()
                        .map(each -> each.post().id())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void feelsAsEachPhaseDeclares(Phase phase) {
        for (Platform platform : Platform.values()) {
            List<Intended> said = FRESH.stream()
                    .filter(each ->
                            each.phase() == phase && each.post().platform() == platform && each.feeling() != null)
                    .toList();

            assertThat(said).hasSizeGreaterThan(60);
            for (Label feeling : Label.values()) {
                assertThat(share(said, each -> each.feeling() == feeling))
                        .as(platform + " " + phase + " " + feeling)
                        .isCloseTo(phase.share(feeling), within(0.02));
            }
        }
    }

    @Test
    void swingsOnBlueskyFirst() {
        assertThat(Phase.breaksAt(Platform.X))
                .isEqualTo(Phase.breaksAt(Platform.BLUESKY).plusMinutes(10));
        assertThat(Phase.CALM.net()).isPositive();
        assertThat(Phase.BREAK.net()).isLessThan(-0.5);
        assertThat(Phase.RECOVERY.net()).isBetween(-0.3, 0.0);
    }

    @Test
    void turnsOnTheQuestionOfSafety() {
        Predicate<Intended> safety = each -> "safety".equals(each.theme());

        assertThat(share(negative(Phase.BREAK), safety)).isGreaterThan(0.55);
        assertThat(share(negative(Phase.CALM), safety)).isLessThan(0.15);
    }

    @ParameterizedTest
    @EnumSource
    void doublesInVolumeWhenTheNewsBreaks(Platform platform) {
        Instant breaks = SampleArchive.START.plus(Phase.breaksAt(platform));

        double before = countBetween(platform, breaks.minus(Duration.ofMinutes(35)), breaks);
        double after = countBetween(platform, breaks, breaks.plus(Duration.ofMinutes(35)));

        assertThat(after / before).isBetween(1.6, 2.5);
    }

    @Test
    void holdsEverythingThatHappensToPosts() {
        assertThat(ALL).extracting(each -> each.post().op()).contains(Post.Op.UPSERT, Post.Op.DELETE);
        assertThat(ALL)
                .extracting(each -> each.post().kind())
                .contains(Post.Kind.POST, Post.Kind.REPLY, Post.Kind.QUOTE, Post.Kind.REPOST);
        assertThat(count(post -> post.op() == Post.Op.ACCOUNT_REMOVED)).isEqualTo(1);
        assertThat(count(post -> post.op() == Post.Op.UPSERT && post.version() > 0))
                .isBetween(30L, 100L);
        assertThat(ALL.size() - new HashSet<>(idsAndVersions()).size()).isBetween(50, 150);
        assertThat(count(post -> post.text().isEmpty() && post.op() == Post.Op.UPSERT))
                .isBetween(10L, 80L);
        assertThat(count(post -> "es".equals(post.lang()) || "de".equals(post.lang())))
                .isBetween(30L, 120L);
        assertThat(count(post -> post.lang() == null)).isPositive();
        assertThat(count(post -> post.text().contains("https://"))).isPositive();
        assertThat(count(post -> post.text().contains("#"))).isPositive();
        assertThat(count(post -> post.text().contains("@"))).isPositive();
    }

    @Test
    void removesAnAccountThatHasPostedAndIsSilentAfterwards() {
        int removal = 0;
        while (ALL.get(removal).post().op() != Post.Op.ACCOUNT_REMOVED) {
            removal++;
        }
        String author = ALL.get(removal).post().author();

        assertThat(ALL.subList(0, removal))
                .anyMatch(each -> each.post().author().equals(author));
        assertThat(ALL.subList(removal + 1, ALL.size()))
                .noneMatch(each -> each.post().author().equals(author));
    }

    @Test
    void deletesOnlyWhatItsAuthorHasPosted() {
        Map<String, String> authors = new HashMap<>();
        for (Intended each : ALL) {
            if (each.post().op() == Post.Op.DELETE) {
                assertThat(authors).containsEntry(each.post().id(), each.post().author());
            } else {
                authors.put(each.post().id(), each.post().author());
            }
        }
    }

    @Test
    void saysManyThings() {
        Set<String> texts = ALL.stream().map(each -> each.post().text()).collect(Collectors.toSet());

        assertThat(texts).hasSizeGreaterThan(1_900);
        assertThat(texts).noneMatch(text -> text.contains("{") || text.contains("}"));
    }

    @Test
    void comesFromAFewHundredPeopleOfWhomSomeAreLoud() {
        Map<String, Long> posts =
                ALL.stream().collect(Collectors.groupingBy(each -> each.post().author(), Collectors.counting()));
        List<Long> loudest = posts.values().stream()
                .sorted((one, other) -> Long.compare(other, one))
                .toList();

        assertThat(posts).hasSizeBetween(300, 700);
        assertThat(loudest.get(0)).isBetween(30L, 150L);
        assertThat(loudest.get(loudest.size() / 2)).isLessThan(5);
    }

    @Test
    void isInTheOrderInWhichItWasSeenWhileItsClocksAreNot() {
        assertThat(ALL).extracting(each -> each.post().observedAt()).isSorted();
        assertThat(ALL.stream().map(each -> each.post().eventTime()).toList())
                .isNotEqualTo(ALL.stream()
                        .map(each -> each.post().eventTime())
                        .sorted()
                        .toList());
        assertThat(ALL).allSatisfy(each -> assertThat(
                        Duration.between(each.post().observedAt(), SampleArchive.START.plus(SampleArchive.LENGTH)))
                .isPositive());
    }

    @Test
    void namesTheStoryInRepliesOnlyByTheirThread() {
        List<Post> replies = FRESH.stream()
                .map(Intended::post)
                .filter(post -> post.kind() == Post.Kind.REPLY)
                .toList();

        assertThat(replies).hasSizeGreaterThan(500).allSatisfy(post -> {
            assertThat(post.text()).doesNotContainIgnoringCase("ferry").doesNotContainIgnoringCase("midnight boat");
            assertThat(post.stories()).containsExactly(SampleArchive.STORY);
            assertThat(post.root()).isNotNull();
        });
    }

    @Test
    void makesAnyNumberOfPosts() {
        assertThat(SampleArchive.posts(1, 2)).hasSize(2);
        assertThat(SampleArchive.posts(1, 50)).hasSize(50);
        assertThat(SampleArchive.posts(1, 100_000).skip(99_999)).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleArchive.posts(1, 1))
                .withMessage("count must be at least 2: was 1");
    }

    private static List<Intended> fresh(List<Intended> all) {
        Set<String> seen = new HashSet<>();
        return all.stream()
                .filter(each -> each.post().op() == Post.Op.UPSERT
                        && seen.add(each.post().id()))
                .toList();
    }

    private static List<Intended> negative(Phase phase) {
        return FRESH.stream()
                .filter(each -> each.phase() == phase && each.feeling() == Label.NEGATIVE)
                .toList();
    }

    private static double share(List<Intended> posts, Predicate<Intended> which) {
        return (double) posts.stream().filter(which).count() / posts.size();
    }

    private static double countBetween(Platform platform, Instant from, Instant to) {
        return count(post -> post.platform() == platform
                && !post.observedAt().isBefore(from)
                && post.observedAt().isBefore(to));
    }

    private static long count(Predicate<Post> which) {
        return ALL.stream().map(Intended::post).filter(which).count();
    }

    private static List<String> idsAndVersions() {
        return ALL.stream()
                .map(each ->
                        each.post().op() + each.post().id() + "/" + each.post().version())
                .toList();
    }
}
