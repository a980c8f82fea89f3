// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.bluesky;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** What an {@code app.bsky.feed.post} record says (atproto: lexicons/app/bsky/feed/post.json), as far as it is wanted. */
final class PostRecord {

    /** A post with a longer one is refused, so nothing can refer to it. */
    private static final int LONGEST_ID = 512;

    private static final String POSTS = "/" + JetstreamEvents.POSTS + "/";

    @Nullable
    String text;

    @Nullable
    Instant createdAt;

    @Nullable
    String lang;

    @Nullable
    String root;

    @Nullable
    String parent;

    @Nullable
    String quoted;

    /** What is reposted or liked: such a record has little else. */
    @Nullable
    String subject;

    final LinkFacets links = new LinkFacets();

    /** What is embedded or liked may also be a list, a feed or a starter pack, which nobody said; or anything. */
    static boolean isPost(String uri) {
        return uri.length() <= LONGEST_ID && uri.contains(POSTS);
    }

    static PostRecord read(JsonParser json) {
        PostRecord record = new PostRecord();
        Fields.of(json, record::field);
        return record;
    }

    private void field(String name, JsonParser value) {
        switch (name) {
            case "text" -> text = Fields.text(value);
            case "createdAt" -> createdAt = instant(Fields.text(value));
            case "langs" -> lang = first(value);
            case "reply" -> Fields.of(value, this::reply);
            case "embed" -> Fields.of(value, this::embed);
            case "facets" -> links.read(value);
            case "subject" -> subject = uri(value);
            default -> {}
        }
    }

    private void reply(String name, JsonParser value) {
        switch (name) {
            case "root" -> root = uri(value);
            case "parent" -> parent = uri(value);
            default -> {}
        }
    }

    /** The embedded record, alone or beside pictures, where it lies one level deeper. */
    private void embed(String name, JsonParser value) {
        if (name.equals("record")) {
            Fields.of(value, (inner, at) -> {
                @Nullable String uri = inner.equals("uri") ? Fields.text(at) : inner.equals("record") ? uri(at) : null;
                if (uri != null && isPost(uri)) {
                    quoted = uri;
                }
            });
        }
    }

    private static @Nullable String uri(JsonParser reference) {
        String[] uri = new String[1];
        Fields.of(reference, (name, value) -> {
            if (name.equals("uri")) {
                uri[0] = Fields.text(value);
            }
        });
        return uri[0];
    }

    private static @Nullable String first(JsonParser list) {
        if (list.currentToken() != JsonToken.START_ARRAY || list.nextToken() == JsonToken.END_ARRAY) {
            return null;
        }
        @Nullable String first = Fields.text(list);
        while (list.currentToken() != JsonToken.END_ARRAY) {
            list.skipChildren();
            list.nextToken();
        }
        return first;
    }

    /** The client's word, so it may be anything. */
    static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
