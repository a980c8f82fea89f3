// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import io.groundswell.events.Post;

/** What was found in an event: a post, something that is not wanted, or something that is wrong. */
public sealed interface Found {

    /** A post, or what happened to one. */
    record OnePost(Post post) implements Found {}

    /** In order, but no post. */
    record Unwanted(NotWanted reason) implements Found {}

    /** Not in order. */
    record Bad(Refusal.Reason reason, String detail) implements Found {}

    /** The post, unless its parts break the rules of the contract. */
    static Found of(Post.Builder post) {
        try {
            return new OnePost(post.build());
        } catch (IllegalArgumentException e) {
            return invalid(String.valueOf(e.getMessage()));
        }
    }

    static Found invalid(String detail) {
        return new Bad(Refusal.Reason.INVALID, detail);
    }
}
