// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.sample;

import io.groundswell.events.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * Posts in another order than that in which they were seen: each comes up to some time later, and some an hour. Their
 * own times stay. Holds the posts that are on their way. Not thread-safe.
 */
final class Delayed implements Iterator<Post> {

    private static final Duration LATE = Duration.ofHours(1);

    private record Arrival(Instant at, long number, Post post) {}

    private final Iterator<Post> seen;
    private final Mix mix;
    private final Random random;
    private final PriorityQueue<Arrival> onTheirWay =
            new PriorityQueue<>(Comparator.comparing(Arrival::at).thenComparingLong(Arrival::number));
    private Instant reached = Instant.MIN;
    private long number;

    Delayed(Iterator<Post> seen, Mix mix, long seed) {
        this.seen = seen;
        this.mix = mix;
        this.random = new Random(seed);
    }

    @Override
    public boolean hasNext() {
        return seen.hasNext() || !onTheirWay.isEmpty();
    }

    @Override
    public Post next() {
        while (seen.hasNext()
                && (onTheirWay.isEmpty() || onTheirWay.element().at().isAfter(reached))) {
            Post post = seen.next();
            reached = post.observedAt();
            onTheirWay.add(new Arrival(reached.plus(delay()), number++, post));
        }
        if (onTheirWay.isEmpty()) {
            throw new NoSuchElementException();
        }
        return onTheirWay.remove().post();
    }

    private Duration delay() {
        Duration usual =
                Duration.ofMillis((long) (random.nextDouble() * mix.shuffle().toMillis()));
        return random.nextDouble() * 100 < mix.late() ? usual.plus(LATE) : usual;
    }
}
