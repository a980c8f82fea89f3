// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a brief, for telling them apart: not a tokenizer for sentiment. */
final class Words {

    private Words() {}

    /** Letters and digits in lower case; a hyphen or an apostrophe stays within a word. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            boolean joins = (c == '-' || c == '\'' || c == '’') && !word.isEmpty() && letterOrDigitAt(text, i);
            if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK || joins) {
                word.appendCodePoint(c == '’' ? '\'' : c);
            } else {
                add(word, words);
            }
        }
        add(word, words);
        return words;
    }

    /**
     * The same for texts that differ only in case, punctuation and width of letters; a text without words is its own.
     */
    static String normalised(String text) {
        String words = String.join(" ", of(Normalizer.normalize(text, Normalizer.Form.NFKC)));
        return words.isEmpty() ? text.strip() : words;
    }

    /** Whether there is anything but spaces and punctuation: a letter, a digit, an emoji. */
    static boolean hasContent(String text) {
        return text.codePoints()
                .anyMatch(c -> Character.isLetterOrDigit(c)
                        || Character.getType(c) == Character.OTHER_SYMBOL
                        || Character.isSupplementaryCodePoint(c));
    }

    /** A story's or theme's id: lower-case ASCII letters, digits and hyphens, at most 80; empty when nothing is left. */
    static String slug(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder slug = new StringBuilder();
        for (int i = 0; i < plain.length() && slug.length() < 80; i++) {
            char c = Character.toLowerCase(plain.charAt(i));
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                slug.append(c);
            } else if (!slug.isEmpty()
                    && slug.charAt(slug.length() - 1) != '-'
                    && Character.getType(c) != Character.NON_SPACING_MARK
                    && c != '’'
                    && c != '\'') {
                slug.append('-');
            }
        }
        int end = slug.length();
        return slug.substring(0, end > 0 && slug.charAt(end - 1) == '-' ? end - 1 : end);
    }

    private static boolean letterOrDigitAt(String text, int i) {
        return i < text.length() && Character.isLetterOrDigit(text.codePointAt(i));
    }

    private static void add(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString().toLowerCase(Locale.ROOT));
            word.setLength(0);
        }
    }
}
