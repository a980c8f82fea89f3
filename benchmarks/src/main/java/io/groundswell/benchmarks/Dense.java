// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import io.groundswell.app.sample.SampleArchive;
import io.groundswell.events.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** The posts of the sample archive, as many a second of their own time as a flow is to sustain. */
final class Dense {

    private Dense() {}

    /** @param density posts a second */
    static List<Post> posts(long seed, int count, int density) {
        List<Post> sparse = SampleArchive.posts(seed, count).toList();
        return IntStream.range(0, sparse.size())
                .mapToObj(number ->
                        at(SampleArchive.START.plus(Duration.ofSeconds(number).dividedBy(density)), sparse.get(number)))
                .toList();
    }

    private static Post at(Instant time, Post post) {
        return post.toBuilder().observedAt(time).createdAt(time).build();
    }
}
