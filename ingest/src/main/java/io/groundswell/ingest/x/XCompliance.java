// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import io.groundswell.events.Platform;
import io.groundswell.events.Post;
import io.groundswell.ingest.AuthorKey;
import io.groundswell.ingest.Found;
import io.groundswell.ingest.NotWanted;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What X says must no longer be shown (xdevplatform/docs: compliance streams). A post that is deleted or dropped is
 * deleted; a user who is deleted, suspended or protected is removed. That something may be shown again brings nothing
 * back, for it comes without the posts; news of an edit comes without its text.
 */
final class XCompliance {

    private static final Set<String> POST_GONE = Set.of("delete", "drop");
    private static final Set<String> USER_GONE = Set.of("user_delete", "user_suspend", "user_protect");
    private static final Set<String> NO_CHANGE = Set.of(
            "undrop",
            "withheld",
            "scrub_geo",
            "tweet_edit",
            "post_edit",
            "user_undelete",
            "user_unsuspend",
            "user_unprotect",
            "user_withheld",
            "user_profile_modification");

    private final AuthorKey authors;
    private final String source;

    XCompliance(AuthorKey authors, String source) {
        this.authors = authors;
        this.source = source;
    }

    /** Whether it is such a message: its one field names what happened, and no post has one of that name. */
    static boolean speaksOf(JsonNode data) {
        return kind(data) != null;
    }

    private static @Nullable String kind(JsonNode data) {
        for (Map.Entry<String, JsonNode> field : data.properties()) {
            String name = field.getKey();
            if (field.getValue().isObject()
                    && (POST_GONE.contains(name) || USER_GONE.contains(name) || NO_CHANGE.contains(name))) {
                return name;
            }
        }
        return null;
    }

    Found in(JsonNode data) {
        @Nullable String kind = kind(data);
        if (kind == null || NO_CHANGE.contains(kind)) {
            return new Found.Unwanted(NotWanted.NOTICE);
        }
        JsonNode message = data.path(kind);
        @Nullable Instant at = XTime.parse(Fields.text(message, "event_at"));
        return POST_GONE.contains(kind) ? post(message, at) : user(message, at);
    }

    private Found post(JsonNode message, @Nullable Instant at) {
        JsonNode post = Fields.first(message, "post", "tweet");
        @Nullable String id = Fields.text(post, "id");
        return Gone.post(authors, source, id, Fields.text(post, "author_id"), at);
    }

    private Found user(JsonNode message, @Nullable Instant at) {
        @Nullable String id = Fields.text(message.path("user"), "id");
        if (id == null || at == null) {
            return Found.invalid("user.id and event_at must be given: were " + id + " and " + at);
        }
        return Found.of(Post.accountRemoved(Platform.X, authors.of(Platform.X, id), at)
                .version(Math.max(0, at.toEpochMilli()))
                .source(source));
    }
}
