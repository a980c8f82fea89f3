// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

class RoundTripTest {

    @Property
    void bringsEveryPostBack(@ForAll("posts") Post post) {
        assertSurvives(Topics.POSTS, post);
    }

    @Property(tries = 300)
    void bringsEveryStoryBack(@ForAll("stories") Story story) {
        assertSurvives(Topics.STORIES, story);
    }

    @Property(tries = 300)
    void bringsEveryScoredPostBack(@ForAll("scoredPosts") ScoredPost post) {
        assertSurvives(Topics.SCORED_POSTS, post);
    }

    @Property(tries = 300)
    void bringsEveryWindowBack(@ForAll("windows") SentimentWindow window) {
        assertSurvives(Topics.WINDOWS, window);
    }

    @Property(tries = 300)
    void bringsEverySwingBack(@ForAll("swings") Swing swing) {
        assertSurvives(Topics.SWINGS, swing);
    }

    /** Bytes that are almost a record are the likeliest to surprise a reader. */
    @Property
    void refusesDamagedRecordsWithOneKindOfException(@ForAll("posts") Post post, @ForAll Random random) {
        byte[] bytes = Topics.POSTS.values().serializer().serialize("posts", post);
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }

        assertReadsOrRefuses(bytes);
    }

    @Property
    void refusesAnyOtherBytesWithThatExceptionToo(@ForAll byte[] bytes) {
        assertReadsOrRefuses(bytes);
    }

    private static void assertReadsOrRefuses(byte[] bytes) {
        for (Topic<?, ?> topic : Topics.ALL) {
            try {
                topic.values().deserializer().deserialize(topic.name(), bytes);
            } catch (SerializationException expected) {
                assertThat(expected.getMessage()).isNotBlank();
            }
        }
    }

    private static <T> void assertSurvives(Topic<?, T> topic, T value) {
        Headers headers = new RecordHeaders();
        byte[] bytes = topic.values().serializer().serialize(topic.name(), headers, value);

        assertThat(topic.values().deserializer().deserialize(topic.name(), headers, bytes))
                .isEqualTo(value);
        assertThat(StandardCharsets.UTF_8.newDecoder()).satisfies(utf8 -> utf8.decode(java.nio.ByteBuffer.wrap(bytes)));
        assertThat(List.of(headers.toArray())).hasSize(1);
    }

    @Provide
    Arbitrary<Post> posts() {
        return Records.posts();
    }

    @Provide
    Arbitrary<Story> stories() {
        return Records.stories();
    }

    @Provide
    Arbitrary<ScoredPost> scoredPosts() {
        return Records.scoredPosts();
    }

    @Provide
    Arbitrary<SentimentWindow> windows() {
        return Records.windows();
    }

    @Provide
    Arbitrary<Swing> swings() {
        return Records.swings();
    }
}
