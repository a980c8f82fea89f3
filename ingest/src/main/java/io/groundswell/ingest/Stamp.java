// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import io.groundswell.events.Post;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the producing run adds to a post. */
final class Stamp {

    private Stamp() {}

    /**
     * The post, observed no later than now, and of the given run.
     *
     * @param run or {@code null} to leave the one that the post names
     */
    static Post on(Post post, Instant now, @Nullable String run) {
        boolean fromTheFuture = post.observedAt().isAfter(now);
        if (!fromTheFuture && (run == null || run.equals(post.run()))) {
            return post;
        }
        return post.toBuilder()
                .observedAt(fromTheFuture ? now : post.observedAt())
                .run(run == null ? post.run() : run)
                .build();
    }
}
