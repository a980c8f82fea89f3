// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words by which a brief's narration hands over to somebody else's words. English. */
final class SpeechWords {

    private static final Set<String> SAYING = Set.of(
            "says",
            "said",
            "say",
            "saying",
            "writes",
            "wrote",
            "write",
            "writing",
            "posts",
            "posted",
            "posting",
            "tweets",
            "tweeted",
            "asks",
            "asked",
            "asking",
            "adds",
            "added",
            "jokes",
            "joked",
            "quips",
            "quipped",
            "comments",
            "commented",
            "argues",
            "argued",
            "notes",
            "noted",
            "warns",
            "warned",
            "shouts",
            "shouted",
            "declares",
            "declared",
            "calls",
            "called",
            "calling",
            "exclaims",
            "exclaimed",
            "explains",
            "explained",
            "sighs",
            "sighed",
            "replies",
            "replied",
            "reply",
            "replying",
            "responds",
            "responded",
            "responding",
            "answers",
            "answered",
            "answering");

    private static final Set<String> LISTING = Set.of(
            "e",
            "g",
            "eg",
            "i",
            "ie",
            "and",
            "or",
            "also",
            "like",
            "including",
            "such",
            "as",
            "plus",
            "example",
            "for",
            "from",
            "by",
            "others",
            "another",
            "one",
            "user",
            "users",
            "account",
            "accounts");

    private static final Set<String> GOING_ON = Set.of(
            "and", "or", "but", "while", "as", "from", "by", "in", "on", "at", "with", "plus", "alongside", "to");

    private static final List<String> INTRODUCING =
            List.of("such as", "like", "e.g.", "e.g.,", "including", "for example,");

    private static final Pattern REPLYING = Pattern.compile(
            "\\b(?:repl(?:y|ies|ied|ying)|respon(?:d|ds|ded|ding|se)|answer(?:s|ed|ing)?)\\b",
            Pattern.CASE_INSENSITIVE);

    private SpeechWords() {}

    /** A verb of saying, such as "wrote". */
    static boolean isSaying(String word) {
        return SAYING.contains(word);
    }

    /** Whether the text speaks of answering somebody. */
    static boolean speaksOfReply(String text) {
        return REPLYING.matcher(text).find();
    }

    /** Whether the text does no more than join the items of a list: "e.g.,", "and". */
    static boolean onlyLists(String text) {
        return Words.of(text).stream().allMatch(LISTING::contains) && !text.contains("@");
    }

    /** Whether a sentence ends so that quoted words can only be an example of what people say: "such as". */
    static boolean introduces(String text) {
        String lower = text.stripTrailing().toLowerCase(Locale.ROOT);
        return INTRODUCING.stream().anyMatch(ending -> lower.endsWith(" " + ending) || lower.equals(ending));
    }

    /** Whether a sentence may go on with this word behind somebody's words, without making them its attribute. */
    static boolean goesOnWith(String word) {
        return GOING_ON.contains(word) || SAYING.contains(word);
    }
}
