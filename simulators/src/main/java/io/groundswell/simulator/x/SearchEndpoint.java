// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.simulator.x;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /2/tweets/search/recent}: the latest first, a hundred a page at most, seven days back. */
final class SearchEndpoint {

    private static final Duration KNOWN = Duration.ofDays(7);
    private static final int LEAST = 10;
    private static final int MOST = 100;

    private final World world;
    private final SimulatedLimits limits;
    private final LongAdder given;

    SearchEndpoint(World world, SimulatedLimits limits, LongAdder given) {
        this.world = world;
        this.limits = limits;
        this.given = given;
    }

    Reply answer(Request request) {
        Map<String, String> query = request.query();
        try {
            Predicate<SaidPost> matches = RuleExpression.parse(query.getOrDefault("query", ""), limits.queryLength());
            int most = Integer.parseInt(query.getOrDefault("max_results", "10"));
            long since = Long.parseLong(query.getOrDefault("since_id", "0"));
            long until = Long.parseLong(query.getOrDefault("until_id", String.valueOf(Long.MAX_VALUE)));
            long next = query.containsKey("next_token") ? token(query.get("next_token")) : Long.MAX_VALUE;
            if (most < LEAST || most > MOST) {
                throw new IllegalArgumentException("max_results must be from 10 to 100: was " + most);
            }
            if (since > 0 && World.time(since).isBefore(Instant.now().minus(KNOWN))) {
                throw new IllegalArgumentException("since_id must be of the last seven days");
            }
            checkWords(query);
            return page(world.find(matches, since, Math.min(until, next), most + 1), most, query);
        } catch (IllegalArgumentException e) {
            return Reply.problem(400, "Invalid Request", String.valueOf(e.getMessage()));
        }
    }

    private void checkWords(Map<String, String> query) {
        String unknown = limits.newWords() ? "tweet.fields" : "post.fields";
        if (query.containsKey(unknown)) {
            throw new IllegalArgumentException("the query parameter [" + unknown + "] is not one of those known");
        }
    }

    private Reply page(List<SaidPost> found, int most, Map<String, String> query) {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        List<SaidPost> page = found.subList(0, Math.min(most, found.size()));
        ObjectNode meta = json.putObject("meta").put("result_count", page.size());
        if (!page.isEmpty()) {
            PostJson words = PostJson.asked(query, limits.newWords());
            ArrayNode data = json.putArray("data");
            page.forEach(post -> data.add(words.of(post)));
            long oldest = page.get(page.size() - 1).id();
            meta.put("newest_id", String.valueOf(page.get(0).id())).put("oldest_id", String.valueOf(oldest));
            if (found.size() > most) {
                meta.put("next_token", "b26v" + Long.toString(oldest, Character.MAX_RADIX));
            }
        }
        given.add(page.size());
        return Reply.of(200, json);
    }

    private static long token(String token) {
        if (!token.startsWith("b26v")) {
            throw new IllegalArgumentException("next_token is none of ours");
        }
        return Long.parseLong(token.substring(4), Character.MAX_RADIX);
    }
}
