// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import java.text.Normalizer.Form;

/**
 * Half surrogate pairs are dropped, control characters become spaces, letters that only look different (mathematical
 * bold, full width) become letters, and what is composed of a letter and marks becomes one character (NFC). No more than
 * {@value #MAX_MARKS} marks stay on one letter: more are never language, and their ordering would cost quadratic time.
 */
final class UnicodeRepair implements Rewrite {

    private static final int MAX_MARKS = 4;

    @Override
    public MappedText apply(MappedText in) {
        String text = in.text();
        if (isPlain(text)) {
            return in;
        }
        var out = in.rewrite();
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                at = next;
            } else if (Character.isISOControl(c) && c != '\n') {
                out.replace(at, next, " ");
                at = next;
            } else if (c < 0x80 && (next == text.length() || text.charAt(next) < 0x300)) {
                out.copy(at, next);
                at = next;
            } else {
                at = repair(text, at, next, out);
            }
        }
        return out.done();
    }

    /** Writes what starts at {@code at}, with the marks upon it; returns where the next character starts. */
    private static int repair(String text, int at, int next, MappedText.Rewriting out) {
        int end = next;
        int kept = next;
        for (int marks = 0; end < text.length() && isMark(text.codePointAt(end)); marks++) {
            end += Character.charCount(text.codePointAt(end));
            if (marks < MAX_MARKS) {
                kept = end;
            }
        }
        String piece = text.substring(at, kept);
        String composed =
                java.text.Normalizer.normalize(piece, isLookalike(text.codePointAt(at)) ? Form.NFKC : Form.NFC);
        if (composed.equals(piece)) {
            out.copy(at, kept);
        } else {
            out.replace(at, end, composed);
        }
        return end;
    }

    private static boolean isMark(int c) {
        // Not the variation selectors, which belong to emoji.
        return Character.getType(c) == Character.NON_SPACING_MARK && (c < 0xFE00 || c > 0xFE0F);
    }

    private static boolean isLookalike(int c) {
        return (c >= 0x1D400 && c <= 0x1D7FF) || (c >= 0xFF01 && c <= 0xFF5E);
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> (c >= ' ' && c < 0x7F) || c == '\n');
    }
}
