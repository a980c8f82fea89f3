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

class StatusEventsTest {

    private static final AuthorKey KEYS = AuthorKey.withSalt("a salt of this test alone");
    private static final StatusEvents EVENTS = new StatusEvents(KEYS, "archive", false);
    private static final List<Found> FOUND = Fixture.found("x-v1.1.jsonl", EVENTS);
    private static final List<Post> POSTS = Fixture.posts(FOUND);

    @Test
    void readsStatusesDeletesAndMessages() {
        assertThat(POSTS)
                .extracting(Post::kind)
                .containsExactly(
                        Post.Kind.POST,
                        Post.Kind.REPLY,
                        Post.Kind.REPOST,
                        Post.Kind.QUOTE,
                        Post.Kind.POST,
                        Post.Kind.POST);
        assertThat(Fixture.unwanted(FOUND)).containsExactly(NotWanted.NOTICE, NotWanted.NOTICE);
        assertThat(Fixture.bad(FOUND)).isEmpty();
    }

    @Test
    void readsTheWholeTextOfWhatWasCut() {
        assertThat(POSTS.get(0).text()).isEqualTo("No ferry <3 tonight");
        assertThat(POSTS.get(1).text()).isEqualTo("@name911 the whole of a long answer, with its end");
        assertThat(POSTS.get(2).text()).isEqualTo("The whole original");
    }

    @Test
    void tellsTimeAuthorAndThread() {
        assertThat(POSTS.get(0).createdAt()).isEqualTo(Instant.parse("2026-03-01T12:01:40Z"));
        assertThat(POSTS.get(0).author()).isEqualTo(KEYS.of(X, "911"));
        assertThat(POSTS.get(1).parent()).isEqualTo(POSTS.get(0).id());
        assertThat(POSTS.get(2).quoted()).isEqualTo(POSTS.get(0).id());
        assertThat(POSTS.get(3).quoted()).isEqualTo(POSTS.get(0).id());
        assertThat(POSTS.get(3).engagement()).isEqualTo(6);
        assertThat(POSTS.get(2).engagement()).isZero();
    }

    @Test
    void deletesUnderTheKeyOfTheAuthor() {
        Post delete = POSTS.get(4);

        assertThat(delete.op()).isEqualTo(Post.Op.DELETE);
        assertThat(delete.id()).isEqualTo(POSTS.get(1).id());
        assertThat(delete.author()).isEqualTo(POSTS.get(1).author());
        assertThat(delete.observedAt()).isEqualTo(Instant.parse("2026-03-01T12:03:20Z"));
    }

    @Test
    void knowsAnEditByTheIdOfWhatItCorrects() {
        assertThat(POSTS.get(5).version()).isEqualTo(1);
        assertThat(POSTS.get(5).id()).isLessThan("x:2028078222000000000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"delete\":{}}",
                "{\"delete\":{\"status\":{\"id_str\":\"1\"}}}",
                "{\"user\":{\"id_str\":\"1\"},\"id_str\":\"2028077791441846273\"}",
                "{\"user\":{\"id_str\":\"1\"},\"id_str\":\"1\",\"text\":\"t\",\"created_at\":\"Sun Feb 30 99:00:00 +0000 2026\"}",
                "{\"user\":{},\"id_str\":\"2028077791441846273\",\"text\":\"t\"}"
            })
    void refusesWhatLacksItsParts(String event) {
        assertThat(EVENTS.in(event.getBytes(UTF_8))).singleElement().isInstanceOf(Found.Bad.class);
    }
}
