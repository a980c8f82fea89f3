// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

/** A text that is wholly in capitals is put into lower case: to the parser its words would all be names. */
final class Shouting implements Rewrite {

    // Fewer capitals may be an abbreviation alone ("NATO", "US GOP").
    private static final int FEWEST = 7;

    @Override
    public MappedText apply(MappedText in) {
        String text = in.text();
        long capitals = text.chars().filter(Character::isUpperCase).count();
        long small = text.chars().filter(Character::isLowerCase).count();
        if (capitals < FEWEST || capitals < 4 * small) {
            return in;
        }
        var out = in.rewrite();
        boolean first = true;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean keep = !Character.isUpperCase(c) || first || isPronoun(text, at);
            if (keep) {
                out.copy(at, at + 1);
            } else {
                out.replace(at, at + 1, String.valueOf(Character.toLowerCase(c)));
            }
            first = Character.isLetter(c) ? false : first || c == '.' || c == '!' || c == '?' || c == '\n';
        }
        return out.done();
    }

    private static boolean isPronoun(String text, int at) {
        return text.charAt(at) == 'I' && !isLetter(text, at - 1) && !isLetter(text, at + 1);
    }

    private static boolean isLetter(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
    }
}
