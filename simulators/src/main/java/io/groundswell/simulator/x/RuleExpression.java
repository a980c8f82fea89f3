// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.simulator.x;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A rule or a query in X's language (xdevplatform/docs: build a rule), as far as Groundswell and its tests speak it:
 * words, phrases, hashtags, {@code url:}, {@code conversation_id:}, {@code is:retweet}, {@code is:reply}, OR, groups, and
 * what is excluded. As at X, no group can be excluded, and something must be asked for.
 */
public final class RuleExpression {

    private static final int MAX_DEPTH = 20;

    private final String text;
    private int at;
    private int depth;

    private RuleExpression(String text) {
        this.text = text;
    }

    /** What is asked for, and whether it stands alone: exclusions do not. */
    private record Part(Predicate<SaidPost> matches, boolean asks) {}

    /**
     * What a rule finds.
     *
     * @throws IllegalArgumentException when X would not take it; the message says why
     */
    public static Predicate<SaidPost> parse(String text, int maxLength) {
        if (text.codePointCount(0, text.length()) > maxLength) {
            throw new IllegalArgumentException("rules must be no longer than " + maxLength + " characters");
        }
        RuleExpression expression = new RuleExpression(text);
        Part part = expression.any();
        expression.skipSpaces();
        if (expression.at < text.length()) {
            throw new IllegalArgumentException("unexpected ')' at position " + expression.at);
        }
        if (!part.asks) {
            throw new IllegalArgumentException("rules must contain at least one positive, non-stopword clause");
        }
        return part.matches;
    }

    private Part any() {
        if (++depth > MAX_DEPTH) {
            throw new IllegalArgumentException("too many groups");
        }
        Part first = all();
        Predicate<SaidPost> matches = first.matches;
        boolean asks = first.asks;
        while (word("OR")) {
            Part next = all();
            matches = matches.or(next.matches);
            asks &= next.asks;
        }
        depth--;
        return new Part(matches, asks);
    }

    private Part all() {
        List<Part> parts = new ArrayList<>();
        skipSpaces();
        while (at < text.length() && text.charAt(at) != ')' && !isWord("OR")) {
            parts.add(one());
            skipSpaces();
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a clause is missing at position " + at);
        }
        return new Part(
                post -> parts.stream().allMatch(part -> part.matches.test(post)),
                parts.stream().anyMatch(Part::asks));
    }

    private Part one() {
        boolean excluded = text.charAt(at) == '-';
        at += excluded ? 1 : 0;
        if (at < text.length() && text.charAt(at) == '(') {
            if (excluded) {
                throw new IllegalArgumentException("groups cannot be negated: position " + at);
            }
            at++;
            Part group = any();
            skipSpaces();
            if (at >= text.length() || text.charAt(at) != ')') {
                throw new IllegalArgumentException("missing ')' at position " + at);
            }
            at++;
            return group;
        }
        String name = name();
        boolean quoted = at < text.length() && text.charAt(at) == '"';
        Operator operator = Operator.of(name, value(), quoted);
        Predicate<SaidPost> matches = operator.matches();
        return excluded ? new Part(matches.negate(), false) : new Part(matches, operator.standsAlone());
    }

    /** What stands before a colon, or nothing. */
    private String name() {
        int end = at;
        while (end < text.length() && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        boolean named = end > at && end < text.length() && text.charAt(end) == ':';
        String name = named ? text.substring(at, end) : "";
        at += named ? name.length() + 1 : 0;
        return name;
    }

    private String value() {
        if (at < text.length() && text.charAt(at) == '"') {
            int end = text.indexOf('"', at + 1);
            if (end < 0) {
                throw new IllegalArgumentException("missing '\"' at position " + at);
            }
            String value = text.substring(at + 1, end);
            at = end + 1;
            return value;
        }
        int start = at;
        while (at < text.length() && " ()\"".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private boolean word(String word) {
        boolean is = isWord(word);
        at += is ? word.length() : 0;
        return is;
    }

    private boolean isWord(String word) {
        skipSpaces();
        int end = at + word.length();
        return text.startsWith(word, at)
                && (end == text.length() || text.charAt(end) == ' ' || text.charAt(end) == '(');
    }

    private void skipSpaces() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }
}
