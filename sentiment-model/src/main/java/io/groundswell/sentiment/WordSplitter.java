// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import java.util.Arrays;
import java.util.function.Predicate;

/**
 * Parts words that are written together: where capitals begin, or else by a dictionary, into as few words as possible
 * and, of equally many, with the longest first. Thread-safe.
 */
final class WordSplitter {

    // Longer ones are kept whole; the cost for one is its length times the longest word.
    private static final int LONGEST = 48;
    private static final int LONGEST_WORD = 18;
    private static final int UNKNOWN = 1_000;

    private final Predicate<String> dictionary;

    WordSplitter(Predicate<String> dictionary) {
        this.dictionary = dictionary;
    }

    /** {@code joined} with spaces between its words, and with underscores replaced by spaces. */
    String split(String joined) {
        String parts = atCapitals(joined);
        if (parts.indexOf(' ') >= 0 || joined.length() > LONGEST || !isAscii(joined)) {
            return parts;
        }
        return byDictionary(joined);
    }

    private static String atCapitals(String joined) {
        var out = new StringBuilder(joined.length() + 8);
        for (int at = 0; at < joined.length(); at++) {
            char c = joined.charAt(at);
            if (at > 0 && startsWord(joined, at) && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
            out.append(c == '_' ? ' ' : c);
        }
        return out.toString().trim();
    }

    private static boolean startsWord(String joined, int at) {
        char before = joined.charAt(at - 1);
        char c = joined.charAt(at);
        if (Character.isDigit(c) != Character.isDigit(before)) {
            return true;
        }
        boolean followedBySmall = at + 1 < joined.length() && Character.isLowerCase(joined.charAt(at + 1));
        return Character.isUpperCase(c)
                && (Character.isLowerCase(before) || (Character.isUpperCase(before) && followedBySmall));
    }

    /** Viterbi over the number of words. */
    private String byDictionary(String joined) {
        String small = joined.toLowerCase(java.util.Locale.ROOT);
        int length = small.length();
        int[] cost = new int[length + 1];
        int[] from = new int[length + 1];
        Arrays.fill(cost, Integer.MAX_VALUE / 2);
        cost[0] = 0;
        for (int end = 1; end <= length; end++) {
            for (int begin = Math.max(0, end - LONGEST_WORD); begin < end; begin++) {
                int through = cost[begin] + cost(small.substring(begin, end));
                if (through < cost[end]) {
                    cost[end] = through;
                    from[end] = begin;
                }
            }
        }
        return cost[length] >= UNKNOWN ? joined : join(joined, from);
    }

    private int cost(String word) {
        boolean single = word.length() == 1;
        boolean known = single ? word.equals("a") || word.equals("i") : dictionary.test(word);
        // Two-letter words are in every dictionary by the dozen, most of them as abbreviations.
        return !known ? UNKNOWN : word.length() <= 2 ? 3 : 2;
    }

    private static String join(String joined, int[] from) {
        var out = new StringBuilder(joined);
        for (int begin = from[joined.length()]; begin > 0; begin = from[begin]) {
            out.insert(begin, ' ');
        }
        return out.toString();
    }

    private static boolean isAscii(String word) {
        return word.chars().allMatch(c -> c < 0x80);
    }
}
