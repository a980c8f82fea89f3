// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.bluesky;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The links of a post, which its text only hints at ("example.org/2026/a-long…"): a story that is followed by a link is
 * found by the whole of it. Facets mark ranges of the text's bytes in UTF-8 (app.bsky.richtext.facet).
 */
final class LinkFacets {

    private static final String LINK = "app.bsky.richtext.facet#link";

    /** More than any client makes: a post has 300 characters at most. */
    private static final int MAX = 100;

    private record Link(int start, int end, String uri) {}

    private final List<Link> links = new ArrayList<>();

    void read(JsonParser facets) {
        if (facets.currentToken() != JsonToken.START_ARRAY) {
            return;
        }
        while (facets.nextToken() != JsonToken.END_ARRAY) {
            Facet facet = new Facet();
            Fields.of(facets, facet::field);
            if (facet.uri != null && links.size() < MAX) {
                links.add(new Link(facet.start, facet.end, facet.uri));
            }
        }
    }

    /** The text with its links in full. A facet that lies outside of it, or across another or a character, changes nothing. */
    String in(String text) {
        if (links.isEmpty()) {
            return text;
        }
        links.sort(Comparator.comparingInt(Link::start));
        byte[] bytes = text.getBytes(UTF_8);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        int done = 0;
        for (Link link : links) {
            boolean fits = link.start >= done && link.end > link.start && link.end <= bytes.length;
            if (fits && isBoundary(bytes, link.start) && isBoundary(bytes, link.end)) {
                whole.write(bytes, done, link.start - done);
                whole.writeBytes(link.uri.getBytes(UTF_8));
                done = link.end;
            }
        }
        whole.write(bytes, done, bytes.length - done);
        return done == 0 ? text : whole.toString(UTF_8);
    }

    private static boolean isBoundary(byte[] utf8, int at) {
        return at == utf8.length || (utf8[at] & 0xC0) != 0x80;
    }

    private static final class Facet {
        private int start = -1;
        private int end = -1;
        private @Nullable String uri;

        void field(String name, JsonParser value) {
            if (name.equals("index")) {
                Fields.of(value, this::index);
            } else if (name.equals("features") && value.currentToken() == JsonToken.START_ARRAY) {
                while (value.nextToken() != JsonToken.END_ARRAY) {
                    feature(value);
                }
            }
        }

        private void index(String name, JsonParser value) {
            int offset = (int) Math.min(Fields.number(value, -1), Integer.MAX_VALUE);
            if (name.equals("byteStart")) {
                start = offset;
            } else if (name.equals("byteEnd")) {
                end = offset;
            }
        }

        private void feature(JsonParser value) {
            @Nullable String[] typeAndUri = new String[2];
            Fields.of(value, (name, at) -> {
                if (name.equals("$type")) {
                    typeAndUri[0] = Fields.text(at);
                } else if (name.equals("uri")) {
                    typeAndUri[1] = Fields.text(at);
                }
            });
            if (LINK.equals(typeAndUri[0])) {
                uri = typeAndUri[1];
            }
        }
    }
}
