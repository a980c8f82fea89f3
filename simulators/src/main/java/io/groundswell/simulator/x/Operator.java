// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.simulator.x;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One operator of a rule.
 *
 * @param standsAlone whether a rule may consist of it alone
 */
record Operator(Predicate<SaidPost> matches, boolean standsAlone) {

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}\\p{M}_]+|\\p{So}");
    private static final Pattern HASHTAG = Pattern.compile("[\\p{L}\\p{N}\\p{M}_]*\\p{L}[\\p{L}\\p{N}\\p{M}_]*");
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    /** @throws IllegalArgumentException when X would not take it */
    static Operator of(String name, String value, boolean quoted) {
        return switch (name) {
            case "" -> !quoted && value.startsWith("#") ? hashtag(value.substring(1)) : phrase(value);
            case "url" -> url(value);
            case "conversation_id" -> conversation(value);
            case "is" -> is(value);
            default -> throw new IllegalArgumentException("reference to invalid operator '" + name + "'");
        };
    }

    private static Operator phrase(String words) {
        List<String> wanted = tokens(words);
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("a clause must have a word: was '" + words + "'");
        }
        return new Operator(post -> Collections.indexOfSubList(tokens(post.text()), wanted) >= 0, true);
    }

    private static Operator hashtag(String tag) {
        if (!HASHTAG.matcher(tag).matches()) {
            throw new IllegalArgumentException("a hashtag must be a word: was '#" + tag + "'");
        }
        Pattern wanted = Pattern.compile(
                "(?<![\\p{L}\\p{N}_])#" + Pattern.quote(tag) + "(?![\\p{L}\\p{N}\\p{M}_])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return new Operator(post -> wanted.matcher(post.text()).find(), true);
    }

    private static Operator url(String part) {
        List<String> wanted = tokens(part);
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("a url must have a word: was '" + part + "'");
        }
        return new Operator(
                post -> LINK.matcher(post.text())
                        .results()
                        .anyMatch(link -> Collections.indexOfSubList(tokens(link.group()), wanted) >= 0),
                true);
    }

    private static Operator conversation(String id) {
        if (!id.matches("\\d{1,19}")) {
            throw new IllegalArgumentException("conversation_id must be a number: was '" + id + "'");
        }
        return new Operator(post -> String.valueOf(post.conversation()).equals(id), true);
    }

    private static Operator is(String what) {
        return switch (what) {
            case "retweet" -> new Operator(post -> post.reposted() != null, false);
            case "reply" -> new Operator(post -> post.answered() != null, false);
            default -> throw new IllegalArgumentException("reference to invalid operator 'is:" + what + "'");
        };
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(text.toLowerCase(Locale.ROOT));
        while (token.find()) {
            tokens.add(token.group());
        }
        return tokens;
    }
}
