// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import io.groundswell.events.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The rules that X has for this app. Thread-safe. */
final class RemoteRules {

    /** A rule that X has. */
    record Rule(String id, String value, String tag) {}

    private static final String PATH = "/2/tweets/search/stream/rules";
    private static final String ASKED = "the rules of the stream";

    /** No limit is documented; requests of some hundred kilobytes were never refused for their size. */
    private static final int BATCH = 100;

    private final XApi api;
    private final BearerToken token;

    RemoteRules(XApi api, BearerToken token) {
        this.api = api;
        this.token = token;
    }

    List<Rule> list() throws XFailure, InterruptedException {
        List<Rule> rules = new ArrayList<>();
        @Nullable String next = null;
        do {
            XAnswer answer = api.get(ASKED, PATH, next == null ? Map.of() : Map.of("pagination_token", next));
            JsonNode body = answer.json();
            if (!body.isObject()) {
                throw XFailure.network("X's answer when asked for " + ASKED + " is no JSON object");
            }
            int before = rules.size();
            for (JsonNode rule : body.path("data")) {
                @Nullable String id = Fields.text(rule, "id");
                @Nullable String value = Fields.text(rule, "value");
                @Nullable String tag = Fields.text(rule, "tag");
                if (id != null && value != null) {
                    rules.add(new Rule(id, value, tag == null ? "" : tag));
                }
            }
            next = rules.size() > before ? Fields.text(body.path("meta"), "next_token") : null;
        } while (next != null);
        return rules;
    }

    /**
     * Adds rules, or with {@code dry} asks what would come of it.
     *
     * @param tags by value
     * @return why X does not take a rule, by its value; a rule that X has already is none of them
     */
    Map<String, String> add(Map<String, String> tags, boolean dry) throws XFailure, InterruptedException {
        Map<String, String> refused = new LinkedHashMap<>();
        List<Map.Entry<String, String>> all = List.copyOf(tags.entrySet());
        for (int from = 0; from < all.size(); from += BATCH) {
            List<Map.Entry<String, String>> batch = all.subList(from, Math.min(all.size(), from + BATCH));
            ObjectNode request = Json.MAPPER.createObjectNode();
            ArrayNode add = request.putArray("add");
            batch.forEach(rule -> add.addObject().put("value", rule.getKey()).put("tag", rule.getValue()));
            refused.putAll(refused(send(request, dry)));
        }
        return refused;
    }

    void delete(List<String> ids) throws XFailure, InterruptedException {
        for (int from = 0; from < ids.size(); from += BATCH) {
            ObjectNode request = Json.MAPPER.createObjectNode();
            ArrayNode list = request.putObject("delete").putArray("ids");
            ids.subList(from, Math.min(ids.size(), from + BATCH)).forEach(list::add);
            JsonNode unused = send(request, false);
        }
    }

    private JsonNode send(ObjectNode request, boolean dry) throws XFailure, InterruptedException {
        byte[] json = Json.MAPPER.writeValueAsBytes(request);
        return api.post(ASKED, PATH, dry ? Map.of("dry_run", "true") : Map.of(), json)
                .json();
    }

    private Map<String, String> refused(JsonNode body) {
        Map<String, String> refused = new LinkedHashMap<>();
        for (JsonNode error : body.path("errors")) {
            @Nullable String value = Fields.text(error, "value");
            boolean duplicate = "DuplicateRule".equals(Fields.text(error, "title"));
            if (value != null && !duplicate) {
                refused.put(value, token.hide(Shown.text(reason(error), 200)));
            }
        }
        return refused;
    }

    private static String reason(JsonNode error) {
        JsonNode first = error.path("details").path(0);
        @Nullable String detail = first.isString() ? first.stringValue() : Fields.text(error, "detail", "title");
        return detail == null ? "no reason given" : detail;
    }
}
