// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.Platform;
import io.groundswell.events.Post;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BriefSourceTest implements PostSourceContract {

    private static final AuthorKey KEYS = AuthorKey.withSalt("a salt of this test alone");

    @Override
    public PostSource source() throws IOException {
        return BriefSource.of(BriefTest.harbour(), KEYS, SamplePosts.NOON);
    }

    @Test
    void givesQuotationsAsPostsAndNarrationAsRemarks() throws Exception {
        RecordingSink sink = RecordingSink.sound();

        source().read(sink);

        assertThat(sink.posts).filteredOn(post -> post.kind() == Post.Kind.POST).hasSize(8);
        assertThat(sink.posts)
                .filteredOn(post -> post.kind() == Post.Kind.REPLY)
                .extracting(Post::text)
                .containsExactly("What a lovely surprise");
        assertThat(sink.posts)
                .filteredOn(post -> post.kind() == Post.Kind.REMARK)
                .hasSizeGreaterThan(8);
        assertThat(sink.posts).allSatisfy(post -> {
            assertThat(post.version()).isZero();
            assertThat(post.createdAt()).isEqualTo(SamplePosts.NOON);
            assertThat(post.stories()).isEqualTo(Set.of("city-ends-the-night-ferry-harbour-divided"));
            assertThat(post.id())
                    .matches(post.kind() == Post.Kind.REMARK ? "remark:[0-9a-f]{32}" : "quote:[0-9a-f]{32}");
            assertThat(post.handle()).isNull();
        });
    }

    @Test
    void countsEachAnonymousQuotationAsAVoiceAndTheBriefAsOne() throws Exception {
        RecordingSink sink = RecordingSink.sound();

        read("(\"no,\" \"never\"). It is late. @Ann: \"a\". @ANN: \"b\"", sink);

        assertThat(sink.texts()).containsExactly("no", "never", "a", "b", "It is late.");
        assertThat(sink.posts.subList(0, 4))
                .extracting(Post::author)
                .containsExactly(
                        sink.posts.get(0).author(),
                        sink.posts.get(1).author(),
                        sink.posts.get(2).author(),
                        sink.posts.get(2).author());
        assertThat(sink.posts)
                .extracting(Post::author)
                .doesNotContain("Ann", "ann")
                .filteredOn(a -> true)
                .hasSize(5);
        assertThat(Set.copyOf(sink.posts.stream().map(Post::author).toList())).hasSize(4);
    }

    @Test
    void givesTheSameWordsSaidTwiceTwoIds() throws Exception {
        RecordingSink sink = RecordingSink.sound();

        read("(\"no,\" \"No!\")", sink);

        assertThat(sink.posts).hasSize(2);
        assertThat(sink.ids()).doesNotHaveDuplicates();
    }

    @Test
    void keepsIdsWhenOnlyPunctuationChanges() throws Exception {
        RecordingSink before = RecordingSink.sound();
        RecordingSink after = RecordingSink.sound();

        read("@Ann: \"So sad,\"", before);
        read("@ann: “so sad!”", after);

        assertThat(after.ids()).isEqualTo(before.ids());
    }

    @Test
    void keepsHandlesOnlyWhereVoicesAreKept() throws Exception {
        RecordingSink sink = RecordingSink.sound();
        Brief brief = Brief.parse("T\nBluesky Discussion Summary\n@Ann Bay: \"so sad\"");

        new BriefSource(brief, "other-story", KEYS, SamplePosts.NOON, true).read(sink);

        assertThat(sink.posts.get(0).handle()).isEqualTo("Ann Bay");
        assertThat(sink.posts.get(0).platform()).isEqualTo(Platform.BLUESKY);
        assertThat(sink.posts.get(0).stories()).containsExactly("other-story");
    }

    private static void read(String line, RecordingSink sink) throws Exception {
        BriefSource.of(Brief.parse("T\nX Discussion Summary\n" + line), KEYS, SamplePosts.NOON)
                .read(sink);
    }
}
