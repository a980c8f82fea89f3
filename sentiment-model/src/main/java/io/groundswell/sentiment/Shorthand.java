// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import java.util.Locale;

/** What people abbreviate, by a table; words that the engine's own vocabulary lacks, by ones that it has. */
final class Shorthand {

    private final WordTable table = WordTable.load("shorthand.tsv");

    Rewrite rewrite() {
        return new EachWord("'/", word -> {
            String meaning = table.meaning(word.toLowerCase(Locale.ROOT));
            return meaning == null ? null : matchCase(word, meaning);
        });
    }

    private static String matchCase(String word, String meaning) {
        boolean capital = word.length() > 1 && Character.isUpperCase(word.charAt(0));
        return capital ? Character.toUpperCase(meaning.charAt(0)) + meaning.substring(1) : meaning;
    }
}
