// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Knows for each post how long it took until a window counted it. Posts are due at a fixed pace and dealt out to lanes,
 * one after the other. A lane is one author, whose posts stay in order, with a story of its own; so a window that counts
 * k posts counts the first k of its lane.
 *
 * <p>Time runs from when a post was due, not from when it was sent, so that a sender that is held up counts against the
 * pipeline. Thread-safe.
 */
final class Sightings {

    private final int lanes;
    private final long startNanos;
    private final long paceNanos;
    private final long[] latencies;
    private final int[] counted;
    private final CountDownLatch missing;

    /**
     * @param startNanos when the first post is due, by {@link System#nanoTime}
     * @param pace from one post to the next
     * @param posts how many in all
     */
    Sightings(int lanes, long startNanos, Duration pace, int posts) {
        this.lanes = lanes;
        this.startNanos = startNanos;
        this.paceNanos = pace.toNanos();
        this.latencies = new long[posts];
        this.counted = new int[lanes];
        this.missing = new CountDownLatch(posts);
    }

    int lane(int post) {
        return post % lanes;
    }

    /** When a post is due, by {@link System#nanoTime}. */
    long dueNanos(int post) {
        return startNanos + post * paceNanos;
    }

    /**
     * Takes note of a window.
     *
     * @param posts how many it counts; fewer than an earlier one says nothing new
     * @param nanos when it was visible
     * @throws IllegalArgumentException when it counts more than the lane has
     */
    synchronized void saw(int lane, long posts, long nanos) {
        while (counted[lane] < posts) {
            int post = counted[lane] * lanes + lane;
            if (post >= latencies.length) {
                throw new IllegalArgumentException(
                        "posts of lane " + lane + " must be at most " + counted[lane] + ": was " + posts);
            }
            latencies[post] = nanos - dueNanos(post);
            counted[lane]++;
            missing.countDown();
        }
    }

    /** Returns when every post was seen. */
    void awaitAll(Duration patience) throws InterruptedException {
        if (!missing.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException(
                    "all posts must be counted within " + patience + ": not so " + missing.getCount());
        }
    }

    /** The latencies of all posts from this one on, in nanoseconds, in rising order. */
    synchronized long[] from(int post) {
        long[] sorted = Arrays.copyOfRange(latencies, post, latencies.length);
        Arrays.sort(sorted);
        return sorted;
    }

    /**
     * The smallest value that at least this share of all are not above (nearest rank).
     *
     * @param sorted in rising order, not empty
     * @param share above 0, at most 1
     */
    static long percentile(long[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
