// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of narration, from which other people's words were cut out, as sentences. */
final class Narration {

    private static final int MAX_HEADING_WORDS = 12;
    private static final String SENTENCE_ENDS = ".!?:;…\"”’»)";

    /**
     * Brackets that are left with nothing but what joined the words in them. Repetitions of groups are bounded, for each
     * takes a frame of the stack.
     */
    private static final Pattern EMPTY_BRACKETS = Pattern.compile(
            "\\s?[(\\[](?:[\\s,;/&…—–.-]++|e\\.g\\.|i\\.e\\.|\\b(?:e\\.?g|and|or|also|like|such|as)\\b){0,40}+[)\\]]");

    /** Space behind the mark that ends a sentence, in front of what may begin one. */
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?…][\"”’)\\]]{0,2}) (?=[^\\p{Ll},;:)])");

    private static final Pattern ABBREVIATION =
            Pattern.compile("(?:\\b\\p{L}|\\b(?:vs|mr|mrs|ms|dr|st|etc|no))\\.$", Pattern.CASE_INSENSITIVE);

    /** Full stops and commas whose sentences were somebody's words as a whole. */
    private static final Pattern STRAY_MARKS = Pattern.compile("^[.,;:\\s]++|(?<=[.!?;:])(?: [.,;:]++){1,40}");

    private static final Pattern SPACES = Pattern.compile("\\s++");
    private static final Pattern SPACE_BEFORE_MARK = Pattern.compile(" (?=[,;.!?)])");

    private Narration() {}

    /** @param bullet whether the line is an item of a list, and so no heading, however short */
    static List<String> sentences(String line, boolean bullet) {
        String text = EMPTY_BRACKETS.matcher(line).replaceAll("");
        text = SPACES.matcher(text).replaceAll(" ");
        text = STRAY_MARKS.matcher(text).replaceAll("");
        text = SPACE_BEFORE_MARK.matcher(text).replaceAll("").strip();
        List<String> sentences = new ArrayList<>();
        if (!bullet && isHeading(text)) {
            return sentences;
        }
        int from = 0;
        Matcher end = SENTENCE_END.matcher(text);
        while (end.find()) {
            if (!ABBREVIATION
                    .matcher(text.substring(Math.max(from, end.start() - 8), end.start()))
                    .find()) {
                add(text.substring(from, end.start()), sentences);
                from = end.end();
            }
        }
        add(text.substring(from), sentences);
        return sentences;
    }

    private static void add(String sentence, List<String> sentences) {
        if (!SpeechWords.onlyLists(sentence) && Words.hasContent(sentence)) {
            sentences.add(sentence.strip());
        }
    }

    private static boolean isHeading(String text) {
        return text.isEmpty()
                || (SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) < 0
                        && text.length() < 200
                        && Words.of(text).size() <= MAX_HEADING_WORDS);
    }
}
