// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.bluesky;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.Post;
import io.groundswell.ingest.Found;
import io.groundswell.ingest.NotWanted;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AmplificationTest {

    private static final String SUBJECT = "at://did:plc:ann/app.bsky.feed.post/3l3qo2vutsw2b";
    private static final List<Found> NOT_WANTED = List.of(new Found.Unwanted(NotWanted.COLLECTION));

    @ParameterizedTest
    @EnumSource
    void namesThePostThatWeighsMoreAndSaysNothing(Amplification one) {
        Post post = post(asking(Set.of(one)).in(created(one, "\"uri\":\"" + SUBJECT + "\"")));

        assertThat(post.op()).isEqualTo(Post.Op.UPSERT);
        assertThat(post.id()).isEqualTo("at://did:plc:bob/" + one.collection + "/3l3qo2vuowo2b");
        assertThat(post.kind()).isEqualTo(one.kind);
        assertThat(post.kind().isAmplification()).isTrue();
        assertThat(post.quoted()).isEqualTo(SUBJECT);
        assertThat(post.text()).isEmpty();
        assertThat(post.createdAt()).isEqualTo("2026-03-01T11:59:58Z");
    }

    @ParameterizedTest
    @EnumSource
    void isUndoneByItsId(Amplification one) {
        Post said = post(asking(Set.of(one)).in(created(one, "\"uri\":\"" + SUBJECT + "\"")));

        Post undone = post(asking(Set.of(one)).in(event(one, "delete", "")));

        assertThat(undone.op()).isEqualTo(Post.Op.DELETE);
        assertThat(undone.id()).isEqualTo(said.id());
        assertThat(undone.author()).isEqualTo(said.author());
        assertThat(undone.kind()).isEqualTo(one.kind);
        assertThat(undone.version()).isGreaterThan(said.version());
    }

    @ParameterizedTest
    @EnumSource
    void isNotWantedUnlessItIsAskedFor(Amplification one) {
        JetstreamEvents others = asking(EnumSet.complementOf(EnumSet.of(one)));

        assertThat(others.in(created(one, "\"uri\":\"" + SUBJECT + "\""))).isEqualTo(NOT_WANTED);
        assertThat(others.in(event(one, "delete", ""))).isEqualTo(NOT_WANTED);
    }

    @ParameterizedTest
    @EnumSource
    void isNotWantedOfWhatNobodySaid(Amplification one) {
        String feed = "\"uri\":\"at://did:plc:ann/app.bsky.feed.generator/cats\"";

        assertThat(asking(Set.of(one)).in(created(one, feed))).isEqualTo(NOT_WANTED);
    }

    /** Likes wait for their posts in their thousands, so none of them may be large. */
    @ParameterizedTest
    @EnumSource
    void isNotWantedOfWhatIsTooLongToBeAPost(Amplification one) {
        String endless = "\"uri\":\"" + SUBJECT + "a".repeat(512) + "\"";

        assertThat(asking(Set.of(one)).in(created(one, endless))).isEqualTo(NOT_WANTED);
    }

    @ParameterizedTest
    @EnumSource
    void isRefusedWhenItNamesNothing(Amplification one) {
        assertThat(asking(Set.of(one)).in(created(one, "\"uri\":7")))
                .isEqualTo(List.of(Found.invalid("commit.record.subject must be given")));
    }

    private static JetstreamEvents asking(Set<Amplification> wanted) {
        return new JetstreamEvents(Follower.AUTHORS, "bluesky", wanted);
    }

    private static Post post(List<Found> found) {
        return ((Found.OnePost) found.get(0)).post();
    }

    private static byte[] created(Amplification one, String uri) {
        return event(
                one,
                "create",
                ",\"record\":{\"$type\":\"" + one.collection
                        + "\",\"createdAt\":\"2026-03-01T11:59:58Z\",\"subject\":{\"cid\":\"bafy\"," + uri
                        + "},\"via\":{\"uri\":\"at://did:plc:eve/app.bsky.feed.repost/3l3\"}}");
    }

    private static byte[] event(Amplification one, String operation, String record) {
        return """
                {"did":"did:plc:bob","time_us":1772366400000000,"kind":"commit","commit":{"rev":"3l3qo2vutsw2b",
                 "operation":"%s","collection":"%s","rkey":"3l3qo2vuowo2b"%s}}""".formatted(operation, one.collection, record).getBytes(UTF_8);
    }
}
