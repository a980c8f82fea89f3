// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import static io.groundswell.events.Platform.X;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.Post;
import io.groundswell.ingest.AuthorKey;
import io.groundswell.ingest.Fixture;
import io.groundswell.ingest.Found;
import io.groundswell.ingest.NotWanted;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XEventsTest {

    private static final AuthorKey KEYS = AuthorKey.withSalt("a salt of this test alone");
    private static final XEvents EVENTS = new XEvents(KEYS, "archive", false);
    private static final List<Found> FOUND = Fixture.found("x-v2.jsonl", EVENTS);
    private static final List<Post> POSTS = Fixture.posts(FOUND);
    private static final String ROOT = "x:2028077791441846273";

    @Test
    void countsEachLineAndEachPostOfAPage() {
        assertThat(POSTS)
                .extracting(Post::kind)
                .containsExactly(
                        Post.Kind.POST,
                        Post.Kind.REPLY,
                        Post.Kind.REPOST,
                        Post.Kind.QUOTE,
                        Post.Kind.POST,
                        Post.Kind.POST,
                        Post.Kind.POST,
                        Post.Kind.POST,
                        Post.Kind.POST);
        assertThat(POSTS.subList(7, 9)).extracting(Post::op).containsExactly(Post.Op.DELETE, Post.Op.ACCOUNT_REMOVED);
        assertThat(Fixture.unwanted(FOUND)).hasSize(4).containsOnly(NotWanted.NOTICE);
        assertThat(Fixture.bad(FOUND)).singleElement().asString().startsWith("author_id must be given");
    }

    @Test
    void keepsWhatAPostSaysWithItsLinksAndCharactersAsTheyWereWritten() {
        Post post = POSTS.get(0);

        assertThat(post.id()).isEqualTo(ROOT);
        assertThat(post.author()).isEqualTo(KEYS.of(X, "901"));
        assertThat(post.handle()).isNull();
        assertThat(post.text())
                .isEqualTo("The night ferry is gone & nobody asked us https://harbour.example/2026/night-ferry-ends");
        assertThat(post.createdAt()).isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
        assertThat(List.of(post.likes(), post.reposts(), post.replies())).containsExactly(7L, 3L, 2L);
        assertThat(post.root()).isNull();
    }

    @Test
    void linksRepliesToTheirConversation() {
        assertThat(POSTS.get(1).root()).isEqualTo(ROOT);
        assertThat(POSTS.get(1).parent()).isEqualTo(ROOT);
        assertThat(POSTS.get(1).lang()).isNull();
    }

    @Test
    void givesARepostTheWholeTextOfItsOriginalAndNoneOfItsFigures() {
        assertThat(POSTS.get(2).quoted()).isEqualTo(ROOT);
        assertThat(POSTS.get(2).text()).endsWith("everything that went wrong since the spring.");
        assertThat(POSTS.get(2).engagement()).isZero();
    }

    @Test
    void readsTheNewVocabularyAsTheOld() {
        assertThat(POSTS.get(3).quoted()).isEqualTo(ROOT);
        assertThat(POSTS.get(3).text()).startsWith("Quoting this, at a length");
        assertThat(POSTS.get(3).reposts()).isEqualTo(4);
    }

    @Test
    void knowsAnEditByTheIdOfWhatItCorrects() {
        assertThat(POSTS.get(4).id()).isEqualTo("x:" + (2028077791441846273L + (20_000L << 22)));
        assertThat(POSTS.get(4).version()).isEqualTo(2);
        assertThat(POSTS.get(4).root()).isNull();
    }

    @Test
    void tellsTheTimeByTheIdWhereNothingElseDoes() {
        assertThat(POSTS.get(6).createdAt()).isEqualTo(Instant.parse("2026-03-01T12:00:41Z"));
    }

    @Test
    void deletesAndRemovesUnderTheKeyOfTheAuthor() {
        assertThat(POSTS.get(7).id()).isEqualTo(POSTS.get(1).id());
        assertThat(POSTS.get(7).version()).isGreaterThan(POSTS.get(1).version());
        assertThat(POSTS.subList(7, 9))
                .extracting(Post::author)
                .containsOnly(POSTS.get(1).author());
    }

    @Test
    void keepsHandlesOnlyWhereVoicesAreKept() {
        List<Post> posts = Fixture.posts(Fixture.found("x-v2.jsonl", new XEvents(KEYS, "archive", true)));

        assertThat(posts.get(0).handle()).isEqualTo("quay_watcher");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{\"data\":7}",
                "{\"data\":{}}",
                "{\"data\":[[[]]]}",
                "{\"data\":[null,7]}",
                "{\"data\":{\"id\":\"a/b\",\"author_id\":\"1\",\"text\":\"t\"}}",
                "{\"data\":{\"id\":\"1\",\"author_id\":\"1\",\"text\":\"t\"}}",
                "{\"data\":{\"id\":\"2028077791441846273\",\"author_id\":\"1\",\"text\":{}}}",
                "{\"data\":{\"delete\":{\"tweet\":[]}}}",
                "{\"data\":{\"user_delete\":{\"user\":{\"id\":{}}}}}"
            })
    void refusesWhatLacksItsParts(String event) {
        assertThat(EVENTS.in(event.getBytes(UTF_8))).isNotEmpty().allMatch(Found.Bad.class::isInstance);
    }
}
