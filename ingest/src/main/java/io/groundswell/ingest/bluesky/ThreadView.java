// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.bluesky;

import io.groundswell.events.Json;
import io.groundswell.events.Platform;
import io.groundswell.events.Post;
import io.groundswell.ingest.AuthorKey;
import io.groundswell.ingest.Found;
import io.groundswell.ingest.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/**
 * What the AppView answers: {@code threadViewPost{post, replies[]}}, among posts that are not found or blocked
 * (app.bsky.feed.defs), and lists of posts. A post has the id, the author and the version 0 that it has on the stream, so
 * that hearing it twice is a duplicate.
 */
final class ThreadView {

    private final AuthorKey authors;
    private final String source;

    ThreadView(AuthorKey authors, String source) {
        this.authors = authors;
        this.source = source;
    }

    /**
     * Part of a thread.
     *
     * @param found the posts, roots before replies
     * @param deeper ids of posts whose replies were left out
     */
    record Part(List<Found> found, List<String> deeper) {}

    /** @param depth as it was asked for */
    Part thread(byte[] answer, int depth, Instant now) {
        Part part = new Part(new ArrayList<>(), new ArrayList<>());
        try {
            collect(Json.MAPPER.readTree(answer).path("thread"), depth, now, part);
        } catch (JacksonException e) {
            part.found().add(new Found.Bad(Refusal.Reason.MALFORMED, String.valueOf(e.getOriginalMessage())));
        }
        return part;
    }

    List<Found> posts(byte[] answer, Instant now) {
        List<Found> found = new ArrayList<>();
        try {
            for (JsonNode view : Json.MAPPER.readTree(answer).path("posts")) {
                found.add(post(view, now));
            }
        } catch (JacksonException e) {
            found.add(new Found.Bad(Refusal.Reason.MALFORMED, String.valueOf(e.getOriginalMessage())));
        }
        return found;
    }

    /** Nesting is bounded by the parser. */
    private void collect(JsonNode node, int depth, Instant now, Part part) {
        JsonNode view = node.path("post");
        if (!view.isObject()) {
            return; // not found, or blocked
        }
        part.found().add(post(view, now));
        JsonNode replies = node.path("replies");
        boolean left =
                depth == 0 && replies.isEmpty() && view.path("replyCount").asLong(0) > 0;
        if (left && view.path("uri").isString()) {
            part.deeper().add(view.path("uri").asString());
        }
        for (JsonNode reply : replies) {
            collect(reply, depth - 1, now, part);
        }
    }

    private Found post(JsonNode view, Instant now) {
        @Nullable String uri = text(view, "uri");
        @Nullable String did = text(view.path("author"), "did");
        if (uri == null || did == null) {
            return Found.invalid("uri and author.did must be given");
        }
        PostRecord record;
        try (JsonParser json = Json.MAPPER.treeAsTokens(view.path("record"))) {
            json.nextToken();
            record = PostRecord.read(json);
        }
        if (record.text == null) {
            return Found.invalid("record.text must be given");
        }
        @Nullable Instant indexed = PostRecord.instant(text(view, "indexedAt"));
        return Found.of(
                Post.upsert(uri, Platform.BLUESKY, authors.of(Platform.BLUESKY, did), indexed == null ? now : indexed)
                        .kind(JetstreamEvents.kind(record))
                        .text(record.links.in(record.text))
                        .lang(record.lang)
                        .createdAt(record.createdAt)
                        .thread(record.root, record.parent)
                        .quoted(record.quoted)
                        .engagement(
                                count(view, "likeCount"),
                                count(view, "repostCount") + count(view, "quoteCount"),
                                count(view, "replyCount"))
                        .source(source));
    }

    private static long count(JsonNode view, String field) {
        return Math.min(Math.max(0, view.path(field).asLong(0)), Integer.MAX_VALUE);
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() ? value.asString() : null;
    }
}
