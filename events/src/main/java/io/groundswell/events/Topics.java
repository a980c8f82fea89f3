// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.events;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** The topics of the contract, in the order of the flow. */
public final class Topics {

    /** What stands before the topics of an installation unless it chooses otherwise. */
    public static final String DEFAULT_PREFIX = "groundswell.";

    /** The followed stories, by story id; a null value stops following one. */
    public static final Topic<String, Story> STORIES =
            new Topic<>("stories", 1, text(), json(Story.class, "story"), Topic.Cleanup.COMPACT, Duration.ZERO);

    /** What happened to posts, by author key. */
    public static final Topic<String, Post> POSTS =
            new Topic<>("posts", 1, text(), json(Post.class, "post"), Topic.Cleanup.DELETE, Duration.ofDays(7));

    /** What was made of the posts that are about a followed story, by author key. */
    public static final Topic<String, ScoredPost> SCORED_POSTS = new Topic<>(
            "scored-posts", 1, text(), json(ScoredPost.class, "scored-post"), Topic.Cleanup.DELETE, Duration.ofDays(7));

    /** The rolling aggregates. */
    public static final Topic<WindowKey, SentimentWindow> WINDOWS = new Topic<>(
            "windows",
            1,
            new WindowKeySerde(),
            json(SentimentWindow.class, "sentiment-window"),
            Topic.Cleanup.COMPACT_AND_DELETE,
            Duration.ofDays(90));

    /** Significant changes, by swing id. */
    public static final Topic<String, Swing> SWINGS = new Topic<>(
            "swings", 1, text(), json(Swing.class, "swing"), Topic.Cleanup.COMPACT_AND_DELETE, Duration.ofDays(90));

    /** Records that could not be processed, as received; {@link DeadLetter} reads their headers. */
    public static final Topic<byte[], byte[]> DEAD_LETTERS = new Topic<>(
            "dead-letters", 1, Serdes.ByteArray(), Serdes.ByteArray(), Topic.Cleanup.DELETE, Duration.ofDays(30));

    /** All of them, in the order of the flow. */
    public static final List<Topic<?, ?>> ALL = List.of(STORIES, POSTS, SCORED_POSTS, WINDOWS, SWINGS, DEAD_LETTERS);

    private Topics() {}

    private static Serde<String> text() {
        return Serdes.String();
    }

    private static <T> JsonSerde<T> json(Class<T> type, String schemaType) {
        return new JsonSerde<>(type, new Schema(schemaType, 1));
    }
}
