// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * British spelling to American, as CoreNLP's tagger has it: a list of words, and then a few patterns. The rules come from
 * the compiled model. Immutable.
 */
final class AmericanSpelling {

    /** Shorter words are never respelled. */
    private static final int SHORTEST = 4;

    /** Shorter words match no pattern. */
    private static final int SHORTEST_MATCH = 6;

    private final Map<String, String> words = new HashMap<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Pattern any;

    private record Rule(Pattern pattern, String replacement, Pattern exceptions) {}

    /**
     * @param lines of {@code word TAB respelled} and of {@code pattern TAB replacement TAB exceptions}, where
     *     the exceptions may be empty, and one that is a pattern: words without it are not held against the others.
     *     CoreNLP's leaves out what some of them would change
     */
    AmericanSpelling(String... lines) {
        @Nullable Pattern gate = null;
        for (String line : lines) {
            String[] fields = line.split("\t", -1);
            switch (fields.length) {
                case 1 -> gate = Pattern.compile(line);
                case 2 -> words.put(fields[0], fields[1]);
                case 3 -> rules.add(new Rule(Pattern.compile(fields[0]), fields[1], exceptions(fields[2])));
                default -> throw new IllegalArgumentException("a rule must have 1 to 3 fields: was " + line);
            }
        }
        if (gate == null) {
            throw new IllegalArgumentException("a pattern must say which words the others are for: was none");
        }
        any = gate;
    }

    /** An empty list excepts nothing. */
    private static Pattern exceptions(String patterns) {
        return Pattern.compile(patterns.isEmpty() ? "(?!)" : patterns);
    }

    /** The word in American spelling; the same object when it is. */
    String respell(String word) {
        if (word.length() < SHORTEST) {
            return word;
        }
        String listed = words.get(word);
        if (listed != null) {
            return listed;
        }
        return word.length() < SHORTEST_MATCH || !any.matcher(word).find() ? word : byRule(word);
    }

    private String byRule(String word) {
        for (Rule rule : rules) {
            var matcher = rule.pattern.matcher(word);
            if (matcher.find() && !rule.exceptions.matcher(word).find()) {
                return matcher.replaceAll(rule.replacement);
            }
        }
        return word;
    }
}
