// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a line or a page brings along for its posts: those that they refer to, and who wrote them. */
final class Includes {

    private final Map<String, JsonNode> posts = new HashMap<>();
    private final Map<String, JsonNode> users = new HashMap<>();

    Includes(JsonNode includes) {
        index(posts(includes), posts);
        index(includes.path("users"), users);
    }

    /** Posts that came along; a missing node where none did. */
    static JsonNode posts(JsonNode includes) {
        return Fields.first(includes, "posts", "tweets");
    }

    private static void index(JsonNode list, Map<String, JsonNode> byId) {
        if (!list.isArray()) {
            return;
        }
        for (JsonNode one : list) {
            @Nullable String id = Fields.text(one, "id");
            if (id != null) {
                byId.put(id, one);
            }
        }
    }

    @Nullable
    JsonNode post(String id) {
        return posts.get(id);
    }

    @Nullable
    String handle(String user) {
        @Nullable JsonNode known = users.get(user);
        return known == null ? null : Fields.text(known, "username");
    }
}
