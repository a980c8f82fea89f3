// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

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
            String feeling = begin >= 0 ? table.meaning(text.substring(begin, end)) : null;
            if (feeling != null) {
                out.copy(done, begin);
                SentenceEnd.write(out, begin);
                out.replace(begin, end, feeling);
                SentenceEnd.write(out, end);
                done = end;
            }
        }
        return done == 0 ? in : out.copy(done, text.length()).done();
    }

    /** Where the longest face that ends at {@code end} begins; −1 when there is none. */
    private int begin(String text, int done, int end) {
        for (int begin = Math.max(done, end - LONGEST); begin <= end - 2; begin++) {
            if (isFree(text, begin, end) && table.meaning(text.substring(begin, end)) != null) {
                return begin;
            }
        }
        return -1;
    }

    /** Whether it is not part of a word or a number, as the end of "2:3" and of "ID:" is. */
    private static boolean isFree(String text, int begin, int end) {
        boolean letters =
                Character.isLetterOrDigit(text.charAt(begin)) || Character.isLetterOrDigit(text.charAt(end - 1));
        return begin == 0 || !letters || !Character.isLetterOrDigit(text.charAt(begin - 1));
    }

    private static boolean isFacePart(char c) {
        return Character.isLetterOrDigit(c) || MOUTHS.indexOf(c) >= 0;
    }
}
