// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import io.groundswell.events.Platform;
import io.groundswell.events.Post;
import io.groundswell.ingest.AuthorKey;
import io.groundswell.ingest.Found;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A post in the form of X's older interface, which streams, exports and many archives have in common. */
final class Statuses {

    private final AuthorKey authors;
    private final String source;

    Statuses(AuthorKey authors, String source) {
        this.authors = authors;
        this.source = source;
    }

    /** @param author X's number of who wrote it */
    Found in(JsonNode status, String author, @Nullable String handle) {
        @Nullable String id = Fields.text(status, "id_str", "id");
        if (id == null || XId.of(id) == null) {
            return Found.invalid("id_str must be a number: was " + id);
        }
        @Nullable Instant at = time(status, id);
        if (at == null) {
            return Found.invalid("created_at must be given, for the id does not tell the time: was "
                    + Fields.text(status, "created_at"));
        }
        JsonNode original = status.path("retweeted_status");
        @Nullable String text = text(original.isObject() ? original : status);
        if (text == null) {
            return Found.invalid("text or full_text must be given");
        }
        Edits edits = edits(status, id);
        boolean isRepost = original.isObject() || isNativeRepost(text, status);
        @Nullable String parent = Fields.text(status, "in_reply_to_status_id_str", "in_reply_to_status_id");
        @Nullable String quoted = Fields.text(status, "quoted_status_id_str", "quoted_status_id");
        Post.Builder post = Post.upsert("x:" + edits.first(), Platform.X, authors.of(Platform.X, author), at)
                .version(edits.version())
                .kind(kind(isRepost, parent, quoted))
                .handle(handle)
                .text(text)
                .lang(XLanguage.of(Fields.text(status, "lang")))
                .createdAt(at)
                .thread(null, XId.of(parent))
                .quoted(XId.of(original.isObject() ? Fields.text(original, "id_str", "id") : quoted))
                .source(source);
        if (!isRepost) {
            post.engagement(
                    Fields.count(status, "favorite_count"),
                    Fields.count(status, "retweet_count"),
                    Fields.count(status, "reply_count"));
        }
        return Found.of(post);
    }

    private static @Nullable Instant time(JsonNode status, String id) {
        @Nullable Instant created = XTime.parse(Fields.text(status, "created_at"));
        return created == null ? XId.time(id) : created;
    }

    /** The whole text, wherever it stands: apart when the status was cut to its first 140 characters. */
    private static @Nullable String text(JsonNode status) {
        JsonNode extended = status.path("extended_tweet");
        JsonNode place = extended.isObject() && Fields.words(extended, "full_text") != null ? extended : status;
        @Nullable String full = Fields.words(place, "full_text");
        @Nullable String text = full == null ? Fields.words(place, "text") : full;
        return text == null
                ? null
                : XText.plain(new ShortLinks(place.path("entities").path("urls")).in(text));
    }

    /** Exports leave nothing of a repost but its form, and deny it by {@code retweeted:false}. */
    private static boolean isNativeRepost(String text, JsonNode status) {
        return status.has("full_text") && !status.has("user") && text.startsWith("RT @") && text.indexOf(": ") > 0;
    }

    private static Post.Kind kind(boolean isRepost, @Nullable String parent, @Nullable String quoted) {
        if (isRepost) {
            return Post.Kind.REPOST;
        }
        if (parent != null) {
            return Post.Kind.REPLY;
        }
        return quoted == null ? Post.Kind.POST : Post.Kind.QUOTE;
    }

    /** Streams and exports each have their own way to tell of edits. */
    private static Edits edits(JsonNode status, String id) {
        JsonNode info = status.path("edit_info");
        JsonNode initial = info.path("edit").path("editControlInitial");
        JsonNode export = initial.isMissingNode() ? info.path("initial") : initial;
        JsonNode chain = Fields.first(status.path("edit_history"), "edit_tweet_ids");
        return Edits.of(id, chain.isArray() ? chain : export.path("editTweetIds"));
    }
}
