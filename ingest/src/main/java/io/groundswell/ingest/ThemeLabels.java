// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a brief's own list of themes: a line with "Main themes:" or the like, whose rest names them between commas,
 * semicolons, dashes, full stops, "and" and "but". What stands in brackets or quotation marks illustrates a theme and
 * names none.
 */
final class ThemeLabels {

    private static final Pattern LABEL = Pattern.compile("\\bthemes?\\b[^:.;(\"“]{0,40}:", Pattern.CASE_INSENSITIVE);
    private static final Pattern SEPARATOR = Pattern.compile("[,;—–:•]|\\.(?=\\s|$)|\\s(?:and|but)\\s");
    private static final Pattern LEADING_JOINT =
            Pattern.compile("^(?:and|but|or|also|plus|with)\\s+", Pattern.CASE_INSENSITIVE);
    private static final int MAX_WORDS = 6;
    private static final int MAX_LENGTH = 80;

    private ThemeLabels() {}

    static List<String> in(String line) {
        List<String> labels = new ArrayList<>();
        Matcher list = LABEL.matcher(line);
        if (!list.find()) {
            return labels;
        }
        for (String piece : SEPARATOR.split(bare(line.substring(list.end())), -1)) {
            String label = LEADING_JOINT.matcher(piece.strip()).replaceFirst("").strip();
            if (!label.isEmpty()
                    && label.length() <= MAX_LENGTH
                    && Words.of(label).size() <= MAX_WORDS) {
                labels.add(label);
            }
        }
        return labels;
    }

    /** Without brackets and quotations. */
    private static String bare(String list) {
        StringBuilder unquoted = new StringBuilder();
        int from = 0;
        for (QuoteMarks.Span span : QuoteMarks.in(list)) {
            unquoted.append(list, from, span.start());
            from = span.end();
        }
        unquoted.append(list, from, list.length());
        StringBuilder bare = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < unquoted.length(); i++) {
            char c = unquoted.charAt(i);
            if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0) {
                bare.append(c);
            }
        }
        return bare.toString();
    }
}
