// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.bluesky;

import io.groundswell.events.Post;
import io.groundswell.ingest.Found;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is fetched beside the stream. It is told of what the stream gives, and asked for what it has found, by one thread. */
interface Aside {

    /**
     * What was found in one answer.
     *
     * @param where it came from, for messages
     */
    record Fetched(List<Found> found, String where) {}

    /** Nothing is fetched. */
    Aside NOTHING = new Aside() {
        @Override
        public void heard(Post post) {}

        @Override
        public @Nullable Fetched next() {
            return null;
        }
    };

    /** The stream gave this post. Must be quick. */
    void heard(Post post);

    /** The next that was fetched; {@code null} when there is nothing now. Must not wait. */
    @Nullable
    Fetched next();
}
