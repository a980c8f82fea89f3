// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import java.util.function.Predicate;

/** "soooo" is "so", "goood" is "good": of three or more equal letters as many stay as make a word. */
final class Elongation {

    private final Predicate<String> dictionary;

    Elongation(Predicate<String> dictionary) {
        this.dictionary = dictionary;
    }

    Rewrite rewrite() {
        return new EachWord("", word -> hasRun(word) ? shorten(word) : null);
    }

    private String shorten(String word) {
        String one = runsOf(word, 1);
        String two = runsOf(word, 2);
        return dictionary.test(two.toLowerCase(java.util.Locale.ROOT)) ? two : one;
    }

    private static String runsOf(String word, int most) {
        var out = new StringBuilder(word.length());
        for (int at = 0; at < word.length(); ) {
            int end = runEnd(word, at);
            int length = end - at;
            out.append(word, at, length >= 3 ? at + most : end);
            at = end;
        }
        return out.toString();
    }

    private static boolean hasRun(String word) {
        for (int at = 0; at < word.length(); at = runEnd(word, at)) {
            if (runEnd(word, at) - at >= 3 && Character.isLetter(word.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    private static int runEnd(String word, int at) {
        int end = at + 1;
        while (end < word.length()
                && fold(word.charAt(end)) == fold(word.charAt(at))
                && Character.isLetter(word.charAt(at))) {
            end++;
        }
        return end;
    }

    private static char fold(char c) {
        return Character.toLowerCase(c);
    }
}
