// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The links behind X's own ({@code https://t.co/…}), as a post lists them: a story that is followed by a link is found
 * by where it leads. One pass, and each is put in once, so that no text grows beyond what its post holds.
 */
final class ShortLinks {

    private static final String BEGINNING = "http";

    private final Map<String, String> expanded = new HashMap<>();

    /** @param urls the list in a post's {@code entities} */
    ShortLinks(JsonNode urls) {
        if (!urls.isArray()) {
            return;
        }
        for (JsonNode link : urls) {
            @Nullable String url = Fields.text(link, "url");
            @Nullable String leadsTo = Fields.text(link, "unwound_url", "expanded_url");
            if (url != null && leadsTo != null) {
                expanded.put(url, leadsTo);
            }
        }
    }

    String in(String text) {
        if (expanded.isEmpty()) {
            return text;
        }
        StringBuilder whole = new StringBuilder(text.length() + 64);
        int done = 0;
        for (int at = text.indexOf(BEGINNING); at >= 0; at = text.indexOf(BEGINNING, done)) {
            int end = endOfLink(text, at);
            @Nullable String leadsTo = expanded.remove(text.substring(at, end));
            whole.append(text, done, at).append(leadsTo == null ? text.substring(at, end) : leadsTo);
            done = end;
        }
        return whole.append(text, done, text.length()).toString();
    }

    /** X's own links are of letters and digits; whatever else follows belongs to the text. */
    private static int endOfLink(String text, int from) {
        int at = from;
        while (at < text.length() && isOfLink(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isOfLink(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '.' && c <= ':');
    }
}
