// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.bluesky;

import io.groundswell.events.Post;

/** What people do to somebody else's post without a word of their own. Each is a collection that must be asked for. */
public enum Amplification {
    /** About one in ten of what Jetstream tells. */
    REPOSTS("app.bsky.feed.repost", Post.Kind.REPOST),
    /** About seven in ten of what Jetstream tells. */
    LIKES("app.bsky.feed.like", Post.Kind.LIKE);

    final String collection;
    final Post.Kind kind;

    Amplification(String collection, Post.Kind kind) {
        this.collection = collection;
        this.kind = kind;
    }
}
