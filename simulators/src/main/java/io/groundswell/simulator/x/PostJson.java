// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.simulator.x;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A post as X writes it, in one of its vocabularies, with the fields that were asked for and those that always come. */
final class PostJson {

    private static final Set<String> ALWAYS = Set.of("id", "text", "edit_history_tweet_ids", "edit_history_post_ids");

    private final String one;
    private final String many;
    private final Set<String> asked;

    private PostJson(boolean newWords, Set<String> asked) {
        this.one = newWords ? "post" : "tweet";
        this.many = one + "s";
        this.asked = asked;
    }

    /** @param query of the request */
    static PostJson asked(Map<String, String> query, boolean newWords) {
        String fields = query.getOrDefault(newWords ? "post.fields" : "tweet.fields", "");
        return new PostJson(newWords, Set.of(fields.split(",", -1)));
    }

    /** The same post in the other vocabulary, and with a field that nobody knows. */
    PostJson drifted() {
        Set<String> renamed = Set.of(asked.stream()
                .map(field -> field.replace(one, one.equals("post") ? "tweet" : "post"))
                .toArray(String[]::new));
        return new PostJson(one.equals("tweet"), renamed);
    }

    ObjectNode of(SaidPost post) {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.put("id", String.valueOf(post.id()));
        json.put("text", post.shortText());
        json.put("author_id", String.valueOf(post.author()));
        json.put("conversation_id", String.valueOf(post.conversation()));
        json.put("created_at", post.at().toString());
        json.put("lang", "en");
        ArrayNode edits = json.putArray("edit_history_" + one + "_ids");
        post.edits().forEach(edit -> edits.add(String.valueOf(edit)));
        json.putObject("public_metrics")
                .put("like_count", post.id() % 7)
                .put(one.equals("post") ? "repost_count" : "retweet_count", 0)
                .put("reply_count", 0);
        if (post.isLong()) {
            json.putObject("note_" + one).put("text", post.text());
        }
        Long refers = post.reposted() == null ? post.answered() : post.reposted();
        if (refers != null) {
            json.putArray("referenced_" + many)
                    .addObject()
                    .put("type", post.reposted() == null ? "replied_to" : "retweeted")
                    .put("id", String.valueOf(refers));
        }
        json.retain(json.propertyNames().stream()
                .filter(name -> ALWAYS.contains(name) || asked.contains(name))
                .toList());
        return json;
    }
}
