// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Finds the quoted stretches of a line, in linear time. Straight and typographic marks may be mixed; quotes within
 * quotes belong to the outer one; a mark without a partner is an ordinary character. Apostrophes are no marks: a single
 * quote opens only as {@code ‘} and closes only as {@code ’} at the end of a word.
 */
final class QuoteMarks {

    /**
     * A quoted stretch.
     *
     * @param start where its opening mark is
     * @param end behind its closing mark
     */
    record Span(int start, int end) {

        /** What the marks enclose, without the comma that a sentence around it may have put inside. */
        String words(String line) {
            String words = line.substring(start + 1, end - 1).strip();
            return words.endsWith(",") ? words.substring(0, words.length() - 1).stripTrailing() : words;
        }
    }

    private enum Mark {
        NONE,
        OPENS,
        CLOSES,
        OPENS_SINGLE,
        CLOSES_SINGLE
    }

    private QuoteMarks() {}

    /** The outermost quoted stretches, in order, that hold anything. */
    static List<Span> in(String line) {
        Deque<Integer> open = new ArrayDeque<>();
        List<Span> pairs = new ArrayList<>();
        for (int i = 0; i < line.length(); i++) {
            switch (markAt(line, i)) {
                case OPENS, OPENS_SINGLE -> open.push(i);
                case CLOSES -> closeDouble(line, i, open, pairs);
                case CLOSES_SINGLE -> {
                    if (!open.isEmpty() && line.charAt(open.peek()) == '‘') {
                        pairs.add(new Span(open.pop(), i + 1));
                    }
                }
                case NONE -> {}
            }
        }
        return outermost(line, pairs);
    }

    private static void closeDouble(String line, int at, Deque<Integer> open, List<Span> pairs) {
        while (!open.isEmpty()) {
            int start = open.pop();
            if (line.charAt(start) != '‘') {
                pairs.add(new Span(start, at + 1));
                return;
            }
        }
    }

    private static List<Span> outermost(String line, List<Span> pairs) {
        pairs.sort(Comparator.comparingInt(Span::start));
        List<Span> outermost = new ArrayList<>();
        int covered = 0;
        for (Span pair : pairs) {
            if (pair.start() >= covered) {
                covered = pair.end();
                if (Words.hasContent(pair.words(line))) {
                    outermost.add(pair);
                }
            }
        }
        return outermost;
    }

    private static Mark markAt(String line, int i) {
        return switch (line.charAt(i)) {
            case '“', '„', '«', '「' -> Mark.OPENS;
            case '”', '»', '」' -> Mark.CLOSES;
            case '"', '＂' -> straight(line, i);
            case '‘' -> opensWord(line, i) ? Mark.OPENS_SINGLE : Mark.NONE;
            case '’' -> endsWord(line, i) ? Mark.CLOSES_SINGLE : Mark.NONE;
            default -> Mark.NONE;
        };
    }

    /** A straight mark opens where a word begins: behind a space, a bracket, a colon or a dash. */
    private static Mark straight(String line, int i) {
        char before = i == 0 ? ' ' : line.charAt(i - 1);
        char after = i + 1 == line.length() ? ' ' : line.charAt(i + 1);
        if (Character.isWhitespace(after)) {
            return Mark.CLOSES;
        }
        if (Character.isWhitespace(before) || "([{“‘".indexOf(before) >= 0) {
            return Mark.OPENS;
        }
        boolean joins = ":;,/–—-=>".indexOf(before) >= 0;
        return joins && ")]},.;:!?/".indexOf(after) < 0 ? Mark.OPENS : Mark.CLOSES;
    }

    private static boolean opensWord(String line, int i) {
        boolean atStart = i == 0 || !Character.isLetterOrDigit(line.charAt(i - 1));
        return atStart && i + 1 < line.length() && Character.isLetter(line.charAt(i + 1));
    }

    private static boolean endsWord(String line, int i) {
        return i + 1 == line.length() || !Character.isLetterOrDigit(line.charAt(i + 1));
    }
}
