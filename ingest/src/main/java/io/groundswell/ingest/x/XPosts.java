// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import io.groundswell.events.Platform;
import io.groundswell.events.Post;
import io.groundswell.ingest.AuthorKey;
import io.groundswell.ingest.Found;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A post in the form of X's interface, version 2 (xdevplatform/docs). */
final class XPosts {

    private final AuthorKey authors;
    private final String source;
    private final boolean voices;

    XPosts(AuthorKey authors, String source, boolean voices) {
        this.authors = authors;
        this.source = source;
        this.voices = voices;
    }

    Found in(JsonNode post, Includes includes) {
        @Nullable String id = Fields.text(post, "id");
        if (XId.of(id) == null) {
            return Found.invalid("id must be a number: was " + id);
        }
        @Nullable String author = Fields.text(post, "author_id");
        if (author == null) {
            // Without it nobody's deletes would reach the post, and nobody could be counted once.
            return Found.invalid("author_id must be given (ask X for post.fields=author_id, or tweet.fields)");
        }
        if (Fields.words(post, "text") == null) {
            return Found.invalid("text must be given");
        }
        @Nullable Instant created = XTime.parse(Fields.text(post, "created_at"));
        @Nullable Instant at = created == null ? XId.time(id) : created;
        if (at == null) {
            return Found.invalid("created_at must be given, for the id does not tell the time: was "
                    + Fields.text(post, "created_at"));
        }
        return said(post, String.valueOf(id), author, at, includes);
    }

    private Found said(JsonNode post, String id, String author, Instant at, Includes includes) {
        Edits edits = Edits.of(id, Fields.first(post, "edit_history_post_ids", "edit_history_tweet_ids"));
        Refers refers = Refers.of(post);
        @Nullable String conversation = Fields.text(post, "conversation_id");
        boolean isRoot = conversation == null || conversation.equals(edits.first());
        Post.Builder said = Post.upsert("x:" + edits.first(), Platform.X, authors.of(Platform.X, author), at)
                .version(edits.version())
                .kind(refers.kind())
                .handle(voices ? includes.handle(author) : null)
                .text(refers.reposted() == null ? text(post) : reposted(post, refers.reposted(), includes))
                .lang(XLanguage.of(Fields.text(post, "lang")))
                .createdAt(at)
                .thread(isRoot ? null : XId.of(conversation), XId.of(refers.answered()))
                .quoted(XId.of(refers.reposted() == null ? refers.quoted() : refers.reposted()))
                .source(source);
        if (refers.reposted() == null) {
            // A repost shows the figures of its original, which would count again with each.
            JsonNode metrics = post.path("public_metrics");
            said.engagement(
                    Fields.count(metrics, "like_count"),
                    Fields.count(metrics, "repost_count", "retweet_count"),
                    Fields.count(metrics, "reply_count"));
        }
        return Found.of(said);
    }

    /** A repost's own text is cut short; the original's is whole, when it is included. */
    private static String reposted(JsonNode post, String original, Includes includes) {
        @Nullable JsonNode included = includes.post(original);
        return included == null || Fields.words(included, "text") == null ? text(post) : text(included);
    }

    /** What is longer than 280 characters stands apart, with links of its own. */
    private static String text(JsonNode post) {
        JsonNode note = Fields.first(post, "note_post", "note_tweet");
        @Nullable String whole = Fields.words(note, "text");
        JsonNode place = whole == null ? post : note;
        String text = whole == null ? String.valueOf(Fields.words(post, "text")) : whole;
        return XText.plain(new ShortLinks(place.path("entities").path("urls")).in(text));
    }

    /** What a post refers to, by id. */
    private record Refers(
            @Nullable String answered,
            @Nullable String quoted,
            @Nullable String reposted) {

        static Refers of(JsonNode post) {
            @Nullable String answered = null;
            @Nullable String quoted = null;
            @Nullable String reposted = null;
            JsonNode references = Fields.first(post, "referenced_posts", "referenced_tweets");
            for (JsonNode reference : references.isArray() ? references.values() : List.<JsonNode>of()) {
                @Nullable String id = Fields.text(reference, "id");
                switch (String.valueOf(Fields.text(reference, "type"))) {
                    case "replied_to" -> answered = id;
                    case "quoted" -> quoted = id;
                    case "retweeted", "reposted" -> reposted = id;
                    default -> {}
                }
            }
            return new Refers(answered, quoted, reposted);
        }

        Post.Kind kind() {
            if (reposted != null) {
                return Post.Kind.REPOST;
            }
            if (answered != null) {
                return Post.Kind.REPLY;
            }
            return quoted == null ? Post.Kind.POST : Post.Kind.QUOTE;
        }
    }
}
