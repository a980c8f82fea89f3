// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.sample;

import io.groundswell.events.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What two made-up crowds say in three hours about a ferry that two of them love and the third sees cancelled: calm and
 * fond at first, then the news breaks on Bluesky and ten minutes later on X, and both turn on the question of safety.
 *
 * <p>The same seed and count give the same posts, always. They come in the order of {@link Post#observedAt}; their own
 * clocks run up to half a minute behind it, or are broken. Among them are duplicates, edits, deletes, the removal of an
 * account, posts about something else, posts in other languages and posts without words.
 */
public final class SampleArchive {

    /** The id of the story that the posts are about. */
    public static final String STORY = "night-ferry";

    /** When it begins. */
    public static final Instant START = Instant.parse("2026-05-09T18:00:00Z");

    /** How much time it covers. */
    public static final Duration LENGTH = Timeline.LENGTH;

    /** The seed of the demo. */
    public static final long DEFAULT_SEED = 7;

    /** The size of the demo. */
    public static final int DEFAULT_COUNT = 3_000;

    /** What {@link Post#source} says. */
    static final String SOURCE = "sample";

    private SampleArchive() {}

    /** The posts of the demo. */
    public static Stream<Post> posts() {
        return posts(DEFAULT_SEED, DEFAULT_COUNT);
    }

    /**
     * Posts made as they are asked for, so that a count of many millions needs no more memory than one of a thousand.
     *
     * @param count how many records there are in all, at least 2
     */
    public static Stream<Post> posts(long seed, int count) {
        return intended(seed, count).map(Intended::post);
    }

    /**
     * The same with another mix, and in the order in which they come.
     *
     * @param count how many records there are in all, at least 2
     */
    public static Stream<Post> posts(long seed, int count, Mix mix) {
        Stream<Post> seen = intended(seed, count, mix).map(Intended::post);
        return mix.isInOrder() ? seen : stream(new Delayed(seen.iterator(), mix, seed), count);
    }

    /** The same posts, each with what it was made to express. */
    public static Stream<Intended> intended(long seed, int count) {
        return intended(seed, count, Mix.DEFAULT);
    }

    private static Stream<Intended> intended(long seed, int count, Mix mix) {
        if (count < 2) {
            throw new IllegalArgumentException("count must be at least 2: was " + count);
        }
        return stream(new Chatter(seed, count, mix), count);
    }

    private static <T> Stream<T> stream(Iterator<T> records, int count) {
        return StreamSupport.stream(
                Spliterators.spliterator(records, count, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }
}
