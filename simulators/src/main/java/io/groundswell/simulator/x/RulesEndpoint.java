// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.simulator.x;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /2/tweets/search/stream/rules}. One rule that is wrong keeps all that come with it from being added. */
final class RulesEndpoint {

    private final World world;
    private final SimulatedLimits limits;

    RulesEndpoint(World world, SimulatedLimits limits) {
        this.world = world;
        this.limits = limits;
    }

    Reply answer(Request request) {
        if (request.method().equals("GET")) {
            return list();
        }
        JsonNode body;
        try {
            body = JsonMapper.shared().readTree(request.body());
        } catch (JacksonException e) {
            return Reply.problem(400, "Invalid Request", "the body is no JSON");
        }
        boolean dry = "true".equals(request.query().get("dry_run"));
        return body.has("delete") ? delete(body.path("delete").path("ids"), dry) : add(body.path("add"), dry);
    }

    private Reply list() {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        List<World.Rule> rules = world.rules();
        if (!rules.isEmpty()) {
            ArrayNode data = json.putArray("data");
            rules.forEach(rule -> put(data.addObject(), rule));
        }
        json.putObject("meta").put("result_count", rules.size());
        return Reply.of(200, json);
    }

    private static void put(ObjectNode json, World.Rule rule) {
        json.put("id", rule.id()).put("value", rule.value()).put("tag", rule.tag());
    }

    /** What is to be added, once it is known to be right. */
    private record Wanted(String value, String tag, Predicate<SaidPost> matches) {}

    private synchronized Reply add(JsonNode rules, boolean dry) {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        ArrayNode errors = JsonMapper.shared().createArrayNode();
        List<Wanted> wanted = new ArrayList<>();
        boolean wrong = false;
        for (JsonNode rule : rules) {
            String value = rule.path("value").asString("");
            World.Rule same = world.ruleOf(value);
            if (same != null) {
                errors.addObject().put("value", value).put("id", same.id()).put("title", "DuplicateRule");
                continue;
            }
            try {
                wanted.add(new Wanted(
                        value, rule.path("tag").asString(""), RuleExpression.parse(value, limits.ruleLength())));
            } catch (IllegalArgumentException e) {
                wrong = true;
                ObjectNode error = errors.addObject().put("value", value).put("title", "UnprocessableEntity");
                error.putArray("details").add(String.valueOf(e.getMessage()));
            }
        }
        if (world.rules().size() + wanted.size() > limits.rules()) {
            return Reply.problem(400, "RulesCapExceeded", "there may be " + limits.rules() + " rules: would be more");
        }
        int created = wrong ? 0 : wanted.size();
        if (!wrong && !dry && !wanted.isEmpty()) {
            ArrayNode data = json.putArray("data");
            wanted.forEach(rule -> put(data.addObject(), world.addRule(rule.value, rule.tag, rule.matches)));
        }
        json.putObject("meta").putObject("summary").put("created", created).put("not_created", rules.size() - created);
        if (!errors.isEmpty()) {
            json.set("errors", errors);
        }
        return Reply.of(created == 0 ? 200 : 201, json);
    }

    private Reply delete(JsonNode ids, boolean dry) {
        int deleted = 0;
        for (JsonNode id : ids) {
            deleted += !dry && world.removeRule(id.asString("")) ? 1 : 0;
        }
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.putObject("meta").putObject("summary").put("deleted", deleted).put("not_deleted", ids.size() - deleted);
        return Reply.of(200, json);
    }
}
