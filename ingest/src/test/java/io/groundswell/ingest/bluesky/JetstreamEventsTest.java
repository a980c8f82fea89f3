// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.bluesky;

import static io.groundswell.events.Platform.BLUESKY;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.Post;
import io.groundswell.ingest.AuthorKey;
import io.groundswell.ingest.Fixture;
import io.groundswell.ingest.Found;
import io.groundswell.ingest.NotWanted;
import io.groundswell.ingest.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JetstreamEventsTest {

    private static final AuthorKey KEYS = AuthorKey.withSalt("a salt of this test alone");
    private static final JetstreamEvents EVENTS = new JetstreamEvents(KEYS, "archive");
    private static final List<Found> FOUND = Fixture.found("jetstream.jsonl", EVENTS);
    private static final List<Post> POSTS = Fixture.posts(FOUND);

    @Test
    void givesPostsRepliesQuotesDeletesAndRemovalsAndLeavesTheRest() {
        assertThat(POSTS)
                .extracting(Post::op)
                .containsExactly(
                        Post.Op.UPSERT,
                        Post.Op.UPSERT,
                        Post.Op.UPSERT,
                        Post.Op.UPSERT,
                        Post.Op.UPSERT,
                        Post.Op.UPSERT,
                        Post.Op.UPSERT,
                        Post.Op.UPSERT,
                        Post.Op.DELETE,
                        Post.Op.ACCOUNT_REMOVED);
        assertThat(Fixture.unwanted(FOUND))
                .containsExactly(
                        NotWanted.COLLECTION,
                        NotWanted.COLLECTION,
                        NotWanted.COLLECTION,
                        NotWanted.COLLECTION,
                        NotWanted.IDENTITY,
                        NotWanted.ACCOUNT_KEPT,
                        NotWanted.ACCOUNT_KEPT,
                        NotWanted.UNKNOWN_KIND);
        assertThat(Fixture.bad(FOUND)).isEmpty();
    }

    @Test
    void keepsWhatAPostSays() {
        Post post = POSTS.get(0);

        assertThat(post.id()).matches("at://did:plc:[a-z]{24}/app\\.bsky\\.feed\\.post/3mg2ferrya22a");
        assertThat(post.version()).isZero();
        assertThat(post.author()).isEqualTo(KEYS.of(BLUESKY, post.id().split("/", 4)[2]));
        assertThat(post.kind()).isEqualTo(Post.Kind.POST);
        assertThat(post.text()).isEqualTo("The night ferry is cancelled again, wonderful.");
        assertThat(post.lang()).isEqualTo("en");
        assertThat(post.createdAt()).isEqualTo(Instant.parse("2026-03-01T11:59:59.200Z"));
        assertThat(post.observedAt()).isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
    }

    @Test
    void linksRepliesAndQuotesToWhatTheySpeakOf() {
        String root = POSTS.get(0).id();

        assertThat(POSTS.get(2).kind()).isEqualTo(Post.Kind.REPLY);
        assertThat(POSTS.get(2).root()).isEqualTo(root);
        assertThat(POSTS.get(2).parent()).isEqualTo(POSTS.get(1).id());
        assertThat(POSTS.subList(3, 5)).allSatisfy(quote -> {
            assertThat(quote.kind()).isEqualTo(Post.Kind.QUOTE);
            assertThat(quote.quoted()).isEqualTo(root);
        });
    }

    @Test
    void writesLinksInFullWhateverStandsBeforeThem() {
        assertThat(POSTS.get(6).text()).isEqualTo("🛳 Read: https://harbour.example/2026/night-ferry-ends please");
    }

    @Test
    void givesAnEditAndADeleteTheIdOfTheirPostAndAGreaterVersion() {
        Post edit = POSTS.get(7);
        Post delete = POSTS.get(8);

        assertThat(edit.id()).isEqualTo(POSTS.get(0).id());
        assertThat(edit.version()).isPositive();
        assertThat(delete.id()).isEqualTo(POSTS.get(2).id());
        assertThat(delete.author()).isEqualTo(POSTS.get(2).author());
        assertThat(delete.version()).isGreaterThan(edit.version());
    }

    @Test
    void removesTheAccountUnderTheKeyOfItsPosts() {
        Post removal = POSTS.get(9);

        assertThat(removal.author()).isEqualTo(POSTS.get(3).author());
        assertThat(removal.version()).isPositive();
    }

    @Test
    void takesFieldsInAnyOrder() {
        String event = "{\"commit\":{\"record\":{\"text\":\"hi\"},\"rkey\":\"k\",\"collection\":\"app.bsky.feed.post\","
                + "\"operation\":\"create\"},\"kind\":\"commit\",\"time_us\":1772366400000000,\"did\":\"did:plc:a\"}";

        assertThat(Fixture.posts(EVENTS.in(event.getBytes(UTF_8))))
                .extracting(Post::text)
                .containsExactly("hi");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "3",
                "{\"kind\":\"commit\"}",
                "{\"kind\":7,\"did\":[]}",
                "{\"kind\":\"account\",\"account\":{\"active\":false}}",
                "{\"did\":\"d\",\"time_us\":1,\"kind\":\"commit\",\"commit\":{\"collection\":\"app.bsky.feed.post\",\"rkey\":\"k\",\"operation\":\"create\",\"record\":{\"text\":9}}}",
                "{\"did\":\"d\",\"time_us\":99999999999999999999,\"kind\":\"commit\",\"commit\":{\"collection\":\"app.bsky.feed.post\",\"rkey\":\"k\",\"operation\":\"delete\"}}",
                "{\"did\":\"d\",\"time_us\":9223372036854775807,\"kind\":\"commit\",\"commit\":{\"collection\":\"app.bsky.feed.post\",\"rkey\":\"k\",\"operation\":\"delete\"}}"
            })
    void refusesWhatLacksItsParts(String event) {
        assertThat(EVENTS.in(event.getBytes(UTF_8)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Found.Bad.class, bad -> assertThat(bad.reason()).isEqualTo(Refusal.Reason.INVALID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"kind\":\"identity\"} x", "{\"kind\":\"identity\",\"identity\":{\"a\":[}}"})
    void refusesWhatIsNoJsonEvenBehindWhatItNeeds(String event) {
        assertThat(EVENTS.in(event.getBytes(UTF_8)))
                .singleElement()
                .isInstanceOfSatisfying(Found.Bad.class, bad -> assertThat(bad.reason())
                        .isIn(Refusal.Reason.MALFORMED, Refusal.Reason.INVALID));
    }

    /** Production lines lie beside the repository of those who build it, and are not the project's to pass on. */
    @Test
    void readsProductionLinesExactlyWhereTheyAreAtHand() throws IOException {
        @Nullable String chosen = System.getenv("GROUNDSWELL_FIXTURES");
        Path lines = Path.of(chosen == null ? "../../shared/fixtures" : chosen, "jetstream", "expected_v1.jsonl");
        Assumptions.assumeTrue(Files.exists(lines), "no production lines here");
        List<Found> found = new ArrayList<>();
        for (String line : Files.readAllLines(lines)) {
            found.addAll(EVENTS.in(line.getBytes(UTF_8)));
        }

        List<Post> posts = Fixture.posts(found);

        assertThat(found).hasSize(152);
        assertThat(posts).filteredOn(post -> post.op() == Post.Op.UPSERT).hasSize(17);
        assertThat(posts).filteredOn(post -> post.kind() == Post.Kind.REPLY).hasSize(8);
        assertThat(posts).filteredOn(post -> post.op() == Post.Op.DELETE).hasSize(1);
        assertThat(posts).hasSize(18);
        assertThat(Fixture.bad(found)).isEmpty();
        assertThat(Fixture.unwanted(found).stream()
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())))
                .containsEntry(NotWanted.ACCOUNT_KEPT, 1L)
                .containsEntry(NotWanted.IDENTITY, 1L)
                .containsEntry(NotWanted.COLLECTION, 132L)
                .hasSize(3);
    }
}
