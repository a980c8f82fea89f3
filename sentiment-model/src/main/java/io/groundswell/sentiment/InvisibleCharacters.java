// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

/**
 * Drops what has no width (joiners, bidi controls, variation selectors, soft hyphens, private use), and turns every kind
 * of space into a plain one. Comes after the emoji, which are held together by some of these.
 */
final class InvisibleCharacters implements Rewrite {

    @Override
    public MappedText apply(MappedText in) {
        String text = in.text();
        var out = in.rewrite();
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            if (c >= 0x80 && (Character.isSpaceChar(c) || Character.isWhitespace(c))) {
                out.replace(at, next, c == 0x2028 || c == 0x2029 ? "\n" : " ");
            } else if (c < 0x80 || !isInvisible(c)) {
                out.copy(at, next);
            }
            at = next;
        }
        return out.done();
    }

    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
            default -> (c >= 0xFE00 && c <= 0xFE0F) || c == 0x20E3 || c == 0xFFFD || (c >= 0x1F3FB && c <= 0x1F3FF);
        };
    }
}
