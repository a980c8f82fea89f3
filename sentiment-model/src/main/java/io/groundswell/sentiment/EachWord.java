// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import org.jspecify.annotations.Nullable;

/** Rewrites words one at a time: letters, digits, and the signs with which people mask letters. */
final class EachWord implements Rewrite {

    /** What to write in place of one word. */
    @FunctionalInterface
    interface Rule {

        /** The replacement; null to leave the word. */
        @Nullable
        String replace(String word);
    }

    // No word is longer; what is longer is noise, and stays as it is.
    private static final int LONGEST = 64;

    private final String signs;
    private final Rule rule;

    /**
     * @param signs characters other than letters and digits that a word may hold, though not begin or end with, except
     *     for those that stand for a letter
     * @param rule applied to each word
     */
    EachWord(String signs, Rule rule) {
        this.signs = signs;
        this.rule = rule;
    }

    @Override
    public MappedText apply(MappedText in) {
        String text = in.text();
        var out = in.rewrite();
        int done = 0;
        for (int at = 0; at < text.length(); ) {
            int end = end(text, at);
            boolean eligible = end > at && end - at <= LONGEST && !isInitial(text, at, end);
            String word = eligible ? text.substring(at, end) : null;
            String replacement = word == null ? null : rule.replace(word);
            if (replacement != null) {
                out.copy(done, at).replace(at, end, replacement);
                done = end;
            }
            at = Math.max(end, at + 1);
        }
        return done == 0 ? in : out.copy(done, text.length()).done();
    }

    /** Whether this is a letter of an abbreviation, such as "U.S." */
    private static boolean isInitial(String text, int at, int end) {
        return end == at + 1
                && ((end < text.length() && text.charAt(end) == '.') || (at > 0 && text.charAt(at - 1) == '.'));
    }

    private int end(String text, int at) {
        int end = at;
        while (end < text.length() && isWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || signs.indexOf(c) >= 0;
    }
}
