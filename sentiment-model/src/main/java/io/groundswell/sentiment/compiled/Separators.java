// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import static io.groundswell.sentiment.compiled.Forest.NONE;

/** Where commas, semicolons, colons and dashes stand in a sentence. One for each thread. */
final class Separators {

    // Their full-width forms count as well, but keep their own names.
    private static final String CHARACTERS = ",;:-，；：";
    private static final int NUMBERS = 64;
    private static final long[] HASHES = new long[CHARACTERS.length()];
    private static final long[] NUMBER_HASHES = new long[NUMBERS];
    private static final long[] NUMBER_POWERS = new long[NUMBERS];
    private static final long POWER = TextHash.power(2);

    static {
        for (int i = 0; i < HASHES.length; i++) {
            HASHES[i] = TextHash.of(CHARACTERS.charAt(i) + "-");
        }
        for (int number = 0; number < NUMBERS; number++) {
            NUMBER_HASHES[number] = TextHash.of(number + "-");
            NUMBER_POWERS[number] = TextHash.power((number + "-").length());
        }
    }

    // The tokens that are separators, in order, and which character each begins with.
    private int[] tokens = new int[16];
    private int[] characters = new int[16];
    private int count;

    void find(String[] words, int wordCount) {
        count = 0;
        if (tokens.length < wordCount) {
            tokens = new int[wordCount];
            characters = new int[wordCount];
        }
        for (int token = 0; token < wordCount; token++) {
            if (isSeparator(words[token])) {
                tokens[count] = token;
                characters[count++] = CHARACTERS.indexOf(words[token].charAt(0));
            }
        }
    }

    private static boolean isSeparator(String word) {
        for (int at = 0; at < word.length(); at++) {
            if (CHARACTERS.indexOf(word.charAt(at)) < 0) {
                return false;
            }
        }
        return !word.isEmpty();
    }

    /** The first one from a token to another, both included; {@link Forest#NONE} when there is none. */
    int firstBetween(int from, int to) {
        for (int i = 0; i < count; i++) {
            if (tokens[i] >= from) {
                return tokens[i] <= to ? characters[i] : NONE;
            }
        }
        return NONE;
    }

    /** How many there are between two tokens. */
    int countBetween(int from, int to) {
        int between = 0;
        for (int i = 0; i < count; i++) {
            if (tokens[i] > from && tokens[i] < to) {
                between++;
            }
        }
        return between;
    }

    /** Of a separator and a dash. */
    long hash(int separator) {
        return HASHES[separator];
    }

    long power() {
        return POWER;
    }

    /** Of a number in decimal and a dash. */
    long numberHash(int number) {
        return number < NUMBERS ? NUMBER_HASHES[number] : TextHash.of(number + "-");
    }

    long numberPower(int number) {
        return number < NUMBERS ? NUMBER_POWERS[number] : TextHash.power((number + "-").length());
    }
}
