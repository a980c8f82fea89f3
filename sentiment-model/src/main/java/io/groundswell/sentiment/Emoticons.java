// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import org.jspecify.annotations.Nullable;

/** Faces of punctuation, at the end of a word or alone, become sentences as emoji do. */
final class Emoticons implements Rewrite {

    private static final int LONGEST = 5;
    private static final String MOUTHS = "()DPp3/[]|*<dO\\";

    private final WordTable table = WordTable.load("emoticons.tsv");

    @Override
    public MappedText apply(MappedText in) {
        String text = in.text();
        if (text.chars().noneMatch(c -> c == ':' || c == ';' || c == '=' || c == '<' || c == '^' || c == '>')) {
            return in;
        }
        var out = in.rewrite();
        int done = 0;
        for (int end = 2; end <= text.length(); end++) {
            boolean last = end == text.length() || !isFacePart(text.charAt(end));
            int begin = last ? begin(text, done, end) : -1;
            if (begin >= 0) {
                String feeling = feeling(text.substring(begin, end));
                if (feeling != null) {
                    out.copy(done, begin);
                    SentenceEnd.write(out, begin);
                    out.replace(begin, end, feeling);
                    SentenceEnd.write(out, end);
                    done = end;
                }
            }
        }
        return done == 0 ? in : out.copy(done, text.length()).done();
    }

    /** Where the longest face that ends at {@code end} begins; −1 when there is none. */
    private int begin(String text, int done, int end) {
        for (int begin = Math.max(done, end - LONGEST); begin <= end - 2; begin++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(begin));
            boolean free = begin == 0 || !(letter && Character.isLetterOrDigit(text.charAt(begin - 1)));
            if (free && feeling(text.substring(begin, end)) != null) {
                return begin;
            }
        }
        return -1;
    }

    private static boolean isFacePart(char c) {
        return Character.isLetterOrDigit(c) || MOUTHS.indexOf(c) >= 0;
    }

    private @Nullable String feeling(String face) {
        String meaning = table.meaning(face);
        return meaning;
    }
}
