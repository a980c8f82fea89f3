// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import java.util.List;

/**
 * How frequent runs of one to three characters are in languages, by the files that language-detector ships: a JSON
 * object each, {@code {"freq":{"a":23,"th":5,…},…}}. Immutable.
 */
final class LanguageProfiles {

    /** Characters of a run, in UTF-16 units. */
    static final int LONGEST = 3;

    private static final String FOLDER = "/languages/";
    private static final String BEGIN = "{\"freq\":{";

    /** An entry takes more characters of a file, so that at most two slots of three are taken. */
    private static final int ENTRY = 4;

    private static final double[] NONE = {};

    // Open addressing with linear probing; a slot whose key is 0 is empty.
    private final long[] keys;
    private final double[][] frequencies;
    private final double[][] totals;

    /** @throws IllegalStateException when the class path lacks a language, or its file is not of this form */
    LanguageProfiles(List<String> languages) {
        List<String> files = languages.stream()
                .map(language -> ShippedText.of(FOLDER + language))
                .toList();
        int characters = files.stream().mapToInt(String::length).sum();
        this.keys = new long[Integer.highestOneBit(characters / ENTRY + 1) << 1];
        this.frequencies = new double[keys.length][];
        this.totals = new double[languages.size()][LONGEST + 1];
        for (int language = 0; language < totals.length; language++) {
            try {
                count(files.get(language), language);
            } catch (IndexOutOfBoundsException | IllegalArgumentException fault) {
                throw new IllegalStateException(
                        FOLDER + languages.get(language) + " must be a list of runs of characters and counts", fault);
            }
        }
        divideByTotals();
    }

    /** @param language ISO 639-1 or, where that has none, ISO 639-2 */
    static boolean has(String language) {
        return (language.length() == 2 || language.length() == 3)
                && language.chars().allMatch(c -> c >= 'a' && c <= 'z')
                && LanguageProfiles.class.getResource(FOLDER + language) != null;
    }

    private void count(String file, int language) {
        if (!file.startsWith(BEGIN)) {
            throw new IllegalArgumentException("the file must begin with " + BEGIN);
        }
        int at = BEGIN.length() - 1;
        do {
            int begin = at + 2;
            int end = file.indexOf('"', begin);
            int colon = file.indexOf(':', end);
            at = colon + 1;
            while (file.charAt(at) >= '0' && file.charAt(at) <= '9') {
                at++;
            }
            int count = Integer.parseInt(file, colon + 1, at, 10);
            row(key(file, begin, end))[language] += count;
            totals[language][end - begin] += count;
        } while (file.charAt(at) == ',');
    }

    private double[] row(long key) {
        int slot = slot(key);
        if (keys[slot] == 0) {
            keys[slot] = key;
            frequencies[slot] = new double[totals.length];
        }
        return frequencies[slot];
    }

    private void divideByTotals() {
        for (int slot = 0; slot < keys.length; slot++) {
            for (int language = 0; keys[slot] != 0 && language < totals.length; language++) {
                frequencies[slot][language] /= totals[language][length(keys[slot])];
            }
        }
    }

    /** A run of characters below a bit that tells where they begin; never 0. */
    static long key(String text, int begin, int end) {
        if (end <= begin || end - begin > LONGEST) {
            throw new IllegalArgumentException("a run must have 1 to " + LONGEST + " characters: was " + (end - begin));
        }
        long key = 1;
        for (int at = begin; at < end; at++) {
            key = key << Character.SIZE | text.charAt(at);
        }
        return key;
    }

    private static int length(long key) {
        return (Long.SIZE - Long.numberOfLeadingZeros(key)) / Character.SIZE;
    }

    /** Of all runs of its length in a language, how many are this one, by language; empty when it is in no profile. */
    double[] of(long key) {
        int slot = slot(key);
        return keys[slot] == 0 ? NONE : frequencies[slot];
    }

    /** Where a key is, or would be. */
    private int slot(long key) {
        long mixed = key * 0x9E37_79B9_7F4A_7C15L;
        int slot = (int) (mixed >>> 32) & (keys.length - 1);
        while (keys[slot] != key && keys[slot] != 0) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }
}
