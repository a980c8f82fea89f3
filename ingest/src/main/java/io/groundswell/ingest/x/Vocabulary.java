// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * X's two languages for the same thing: its schemas say "post" since August 2026, its guides "tweet". What comes is read
 * in both; what is asked for must be in the one that the server knows.
 */
enum Vocabulary {
    TWEET("tweet", "tweets"),
    POST("post", "posts");

    private final String one;
    private final String many;

    Vocabulary(String one, String many) {
        this.one = one;
        this.many = many;
    }

    Vocabulary other() {
        return this == TWEET ? POST : TWEET;
    }

    /** Parameters that ask for all that a post is made of, and for nothing else: what is included costs as well. */
    Map<String, String> fields(boolean reposts, boolean voices) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(
                one + ".fields",
                String.join(
                        ",",
                        "author_id",
                        "conversation_id",
                        "created_at",
                        "edit_history_" + one + "_ids",
                        "entities",
                        "lang",
                        "note_" + one,
                        "public_metrics",
                        "referenced_" + many));
        if (reposts && voices) {
            fields.put("expansions", "referenced_" + many + ".id,author_id");
        } else if (reposts) {
            fields.put("expansions", "referenced_" + many + ".id");
        } else if (voices) {
            fields.put("expansions", "author_id");
        }
        if (voices) {
            fields.put("user.fields", "username");
        }
        return fields;
    }
}
