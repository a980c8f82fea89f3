// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A line of narration, from which other people's words were cut out, as sentences. */
final class Narration {

    private static final int MAX_HEADING_WORDS = 12;
    private static final String SENTENCE_ENDS = ".!?:;…\"”’»)";

    /** Brackets that are left with nothing but what joined the words in them. */
    private static final Pattern EMPTY_BRACKETS = Pattern.compile(
            "\\s?[(\\[](?:[\\s,;/&…—–.-]|e\\.g\\.|i\\.e\\.|\\b(?:e\\.?g|and|or|also|like|such|as)\\b)*+[)\\]]");

    private static final Pattern SPACES = Pattern.compile("\\s++");
    private static final Pattern SPACE_BEFORE_MARK = Pattern.compile(" (?=[,;.!?)])");

    private Narration() {}

    /** @param bullet whether the line is an item of a list, and so no heading, however short */
    static List<String> sentences(String line, boolean bullet) {
        String text = EMPTY_BRACKETS.matcher(line).replaceAll("");
        text = SPACES.matcher(text).replaceAll(" ");
        text = SPACE_BEFORE_MARK.matcher(text).replaceAll("").strip();
        List<String> sentences = new ArrayList<>();
        if (!bullet && isHeading(text)) {
            return sentences;
        }
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(text);
        for (int from = breaks.first(), to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            String sentence = text.substring(from, to).strip();
            if (!SpeechWords.onlyLists(sentence)) {
                sentences.add(sentence);
            }
        }
        return sentences;
    }

    private static boolean isHeading(String text) {
        return text.isEmpty()
                || (SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) < 0
                        && text.length() < 200
                        && Words.of(text).size() <= MAX_HEADING_WORDS);
    }
}
