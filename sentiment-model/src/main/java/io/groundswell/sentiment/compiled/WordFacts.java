// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

/**
 * What features of rare words ask of a word, and of the words around it, in one long. All but {@link #RARE} depends on
 * the word's characters alone, which are taken one UTF-16 unit at a time, as CoreNLP does.
 */
final class WordFacts {

    static final long RARE = 1;
    static final long STARTS_UPPER = 1 << 1;
    static final long UPPER = 1 << 2;
    static final long DIGIT = 1 << 3;
    static final long DASH = 1 << 4;
    static final long LETTER_DIGIT_DASH = 1 << 5;
    static final long ALL_UPPER = 1 << 6;
    static final long UPPER_DIGIT_DASH = 1 << 7;
    static final long SYMBOLS = 1 << 8;
    static final long COMPANY_END = 1 << 9;

    /** The number of a shape that no feature asks for. */
    static final int NO_SHAPE = 1023;

    /** Where the word in lower case has no entry. */
    static final int NO_TAG = 63;

    private static final int CLUSTER = 10;
    private static final int SHAPE = 20;
    private static final int UNICODE_SHAPE = 30;
    private static final int LOWER_CASE_TAG = 40;
    private static final int OWN_TAG = 46;
    private static final long TEN_BITS = 1023;

    private WordFacts() {}

    /**
     * @param characters with {@link #RARE} and {@link #COMPANY_END} where they hold
     * @param lowerCaseTag the most frequent tag of the word in lower case, or {@link #NO_TAG}
     * @param ownTag the most frequent tag of the word as it is, or {@link #NO_TAG}
     */
    static long of(long characters, int cluster, int shape, int unicodeShape, int lowerCaseTag, int ownTag) {
        return characters
                | (long) cluster << CLUSTER
                | (long) shape << SHAPE
                | (long) unicodeShape << UNICODE_SHAPE
                | (long) lowerCaseTag << LOWER_CASE_TAG
                | (long) ownTag << OWN_TAG;
    }

    static int cluster(long facts) {
        return (int) (facts >>> CLUSTER & TEN_BITS);
    }

    static int shape(long facts) {
        return (int) (facts >>> SHAPE & TEN_BITS);
    }

    static int unicodeShape(long facts) {
        return (int) (facts >>> UNICODE_SHAPE & TEN_BITS);
    }

    static int lowerCaseTag(long facts) {
        return (int) (facts >>> LOWER_CASE_TAG & NO_TAG);
    }

    static int ownTag(long facts) {
        return (int) (facts >>> OWN_TAG & NO_TAG);
    }

    /** Which kinds of characters a word has. */
    static long characters(String word) {
        boolean upper = false;
        boolean allUpper = true;
        boolean digit = false;
        boolean letter = false;
        boolean dash = false;
        for (int at = 0; at < word.length(); at++) {
            char c = word.charAt(at);
            boolean isUpper = Character.isUpperCase(c);
            upper |= isUpper;
            allUpper &= isUpper;
            digit |= Character.isDigit(c);
            letter |= Character.isLetter(c);
            dash |= c == '-';
        }
        return (!word.isEmpty() && Character.isUpperCase(word.charAt(0)) ? STARTS_UPPER : 0)
                | (upper ? UPPER : 0)
                | (digit ? DIGIT : 0)
                | (dash ? DASH : 0)
                | (letter && digit && dash ? LETTER_DIGIT_DASH : 0)
                | (allUpper ? ALL_UPPER : 0)
                | (upper && digit && dash ? UPPER_DIGIT_DASH : 0)
                | (letter || digit ? 0 : SYMBOLS);
    }
}
