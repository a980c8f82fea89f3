// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

/** Typographic quotes, apostrophes and dashes become those of a keyboard; what is repeated stands once. */
final class Punctuation implements Rewrite {

    @Override
    public MappedText apply(MappedText in) {
        String text = in.text();
        var out = in.rewrite();
        for (int at = 0; at < text.length(); ) {
            char c = text.charAt(at);
            int end = runEnd(text, at);
            String plain = plain(c, text, at, end);
            if (plain == null) {
                out.copy(at, at + 1);
                end = at + 1;
            } else if (end == at + 1 && plain.length() == 1 && plain.charAt(0) == c) {
                out.copy(at, end);
            } else {
                out.replace(at, end, plain);
            }
            at = end;
        }
        return out.done();
    }

    /** What the run from {@code at} to {@code end} reads as; null for all that is no punctuation. */
    private static @org.jspecify.annotations.Nullable String plain(char c, String text, int at, int end) {
        return switch (c) {
            case '!', '?' -> text.substring(at, end).indexOf('?') >= 0 ? "?" : "!";
            case '.' -> end - at > 1 ? "..." : ".";
            case '…' -> "...";
            case '‘', '’', 'ʼ', '´', '`' -> "'";
            case '“', '”', '„', '«', '»' -> "\"";
            case '–', '—', '―' -> " - ";
            case '*', '~', '_', '=', '|', '•', '^' -> end - at > 1 ? " " : String.valueOf(c);
            case ',' -> ",";
            default -> null;
        };
    }

    private static int runEnd(String text, int at) {
        int end = at + 1;
        char c = text.charAt(at);
        while (end < text.length() && (text.charAt(end) == c || (isMark(c) && isMark(text.charAt(end))))) {
            end++;
        }
        return end;
    }

    private static boolean isMark(char c) {
        return c == '!' || c == '?';
    }
}
