// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Parts plain text into folded words: lower case, without accents, so that "Élysée" and "elysee" are the same. A word is
 * a run of letters and digits; apostrophes inside are dropped, and so is a final {@code 's}; hyphens part words; a hashtag is one word that keeps its
 * {@code #}; a Chinese, Japanese or Korean character is a word by itself. Linear in the length of the text.
 */
public final class Words {

    private static final int MOST_MARKS = 4;

    private Words() {}

    /**
     * A word of a text.
     *
     * @param folded in lower case, without accents; never empty
     * @param begin in UTF-16 units, inclusive
     * @param end exclusive
     */
    public record Word(String folded, int begin, int end) {}

    /** The words of any text at all, in order. */
    public static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int begin = at;
            boolean tag = text.charAt(at) == '#' && (at == 0 || !isPart(text.codePointBefore(at)));
            int c = text.codePointAt(at);
            if (isAlone(c)) {
                at += Character.charCount(c);
            } else {
                at = end(text, tag ? at + 1 : at, tag);
            }
            int bare = tag ? begin + 1 : begin;
            if (at > bare) {
                String folded = fold(text.substring(bare, withoutPossessive(text, bare, at)));
                if (!folded.isEmpty()) {
                    words.add(new Word(tag ? "#" + folded : folded, begin, at));
                }
            } else {
                at = begin + Character.charCount(c);
            }
        }
        return words;
    }

    private static int withoutPossessive(String text, int begin, int end) {
        boolean possessive = end - begin > 2
                && isApostrophe(text.charAt(end - 2))
                && (text.charAt(end - 1) == 's' || text.charAt(end - 1) == 'S');
        return possessive ? end - 2 : end;
    }

    /** One word in lower case, without accents. */
    public static String fold(String word) {
        boolean folded = true;
        for (int at = 0; at < word.length(); at++) {
            char c = word.charAt(at);
            if (c >= 0x80) {
                return foldAny(word);
            }
            folded &= c != '\'' && (c < 'A' || c > 'Z');
        }
        return folded ? word : word.toLowerCase(Locale.ROOT).replace("'", "");
    }

    private static String foldAny(String word) {
        var out = new StringBuilder(word.length());
        int marks = 0;
        var kept = new StringBuilder(word.length());
        for (int at = 0; at < word.length(); at++) {
            marks = Character.getType(word.charAt(at)) == Character.NON_SPACING_MARK ? marks + 1 : 0;
            if (marks <= MOST_MARKS) {
                kept.append(word.charAt(at));
            }
        }
        String apart = Normalizer.normalize(kept, Normalizer.Form.NFKD);
        apart.codePoints().filter(c -> Character.isLetterOrDigit(c) || c == '_').forEach(out::appendCodePoint);
        return out.toString().toLowerCase(Locale.ROOT);
    }

    private static int end(String text, int from, boolean tag) {
        int at = from;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            boolean part = isPart(c) && !isAlone(c);
            boolean inner = tag ? c == '_' : (isApostrophe(c) && at > from && isPartAt(text, at + 1));
            if (!part && !inner) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    private static boolean isPartAt(String text, int at) {
        return at < text.length() && isPart(text.codePointAt(at));
    }

    private static boolean isPart(int c) {
        return Character.isLetterOrDigit(c)
                || (Character.getType(c) == Character.NON_SPACING_MARK && (c < 0xFE00 || c > 0xFE0F));
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '’';
    }

    private static boolean isAlone(int c) {
        return c >= 0x2E80
                && switch (Character.UnicodeScript.of(c)) {
                    case HAN, HIRAGANA, KATAKANA, HANGUL -> Character.isLetter(c);
                    default -> false;
                };
    }
}
