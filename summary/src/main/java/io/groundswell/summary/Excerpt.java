// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.summary;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be shown of a text that anybody may have written: one line without control characters, marks that turn the
 * direction of writing, halves of characters, and links, at most so long. Not escaped: that depends on where it goes.
 */
public final class Excerpt {

    /** What is looked at of a text, in UTF-16 units: more is never shown, and a post may have a million. */
    private static final int READ = 4_000;

    private static final Pattern LINK = Pattern.compile("(?i)\\b(?:[a-z][a-z0-9+.-]{1,20}://|www\\.)\\S*");

    /** Controls, halves of surrogate pairs, code points for private use or unassigned, and direction marks. */
    private static final Pattern UNSHOWABLE = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff]");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\u0085]+");

    /** What opens or closes a quotation: inside of one it could feign its end. */
    private static final Pattern QUOTATION_MARKS = Pattern.compile("[\"\u201c-\u201f\u00ab\u00bb\uff02\u301d-\u301f]");

    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private Excerpt() {}

    /**
     * Shortens at the end of a word where there is one in the second half, else between characters as people see them.
     *
     * @param longest in UTF-16 units, without the ellipsis
     */
    public static String of(String text, int longest) {
        String read = text.length() <= READ ? text : text.substring(0, READ);
        String plain = SPACES.matcher(LINK.matcher(read).replaceAll("[link]")).replaceAll(" ");
        plain = UNSHOWABLE.matcher(plain).replaceAll("").strip();
        plain = QUOTATION_MARKS.matcher(plain).replaceAll("'");
        plain = SPACES.matcher(plain).replaceAll(" ");
        if (plain.length() <= longest) {
            return text.length() > READ ? plain + "…" : plain;
        }
        int space = plain.lastIndexOf(' ', longest);
        String cut = space >= longest / 2 ? plain.substring(0, space) : wholeCharacters(plain, longest);
        return cut.stripTrailing() + "…";
    }

    private static String wholeCharacters(String text, int longest) {
        int end = 0;
        Matcher character = CHARACTER.matcher(text);
        while (character.find() && character.end() <= longest) {
            end = character.end();
        }
        if (end == 0) { // one endless pile of accents
            end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        }
        return text.substring(0, end);
    }
}
