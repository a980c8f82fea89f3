// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import io.groundswell.events.Platform;
import io.groundswell.events.Post;
import io.groundswell.ingest.AuthorKey;
import io.groundswell.ingest.Found;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The end of a post on X. */
final class Gone {

    private Gone() {}

    /** @param at when it ended; where X does not say, the post's own time, the earliest that it can be */
    static Found post(
            AuthorKey authors, String source, @Nullable String id, @Nullable String author, @Nullable Instant at) {
        @Nullable String post = XId.of(id);
        @Nullable Instant when = at == null ? XId.time(id) : at;
        if (post == null || author == null || when == null) {
            return Found.invalid("a delete must name post, author and time: were " + id + ", "
                    + (author == null ? "no author" : "an author") + " and " + when);
        }
        return Found.of(Post.delete(post, Platform.X, authors.of(Platform.X, author), when)
                .version(XId.LAST_VERSION)
                .source(source));
    }
}
