// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.social;

/** How far what begins at a place of a post goes, and which characters are of which kind. */
final class PostShapes {

    private static final String[] LINKS = {
        "http://", "https://", "www.", "pic.twitter.com/", "pic.x.com/", "t.co/", "at://", "youtu.be/"
    };
    private static final int FARTHEST_DIGIT = 40;

    private PostShapes() {}

    /** Where the link that begins at {@code at} ends; {@code at} when none begins there. */
    static int linkEnd(String text, int at) {
        switch (text.charAt(at)) {
            case 'h', 'H', 'w', 'W', 'p', 'P', 't', 'T', 'a', 'A', 'y', 'Y' -> {
                // may be one
            }
            default -> {
                return at;
            }
        }
        if (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
            return at;
        }
        for (String start : LINKS) {
            if (text.regionMatches(true, at, start, 0, start.length())) {
                int end = at + start.length();
                while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                    end++;
                }
                return end;
            }
        }
        return at;
    }

    /** Where the handle after the sign at {@code at} ends. */
    static int handleEnd(String text, int at) {
        int end = at + 1;
        while (end < text.length() && isHandlePart(text, end)) {
            end++;
        }
        return end;
    }

    private static boolean isHandlePart(String text, int at) {
        char c = text.charAt(at);
        boolean inner = (c == '.' || c == '-') && at + 1 < text.length() && isHandleLetter(text.charAt(at + 1));
        return inner || isHandleLetter(c);
    }

    private static boolean isHandleLetter(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || c == '_');
    }

    /** A number with its separators and what is written to it: 3.5, 20:30, 2nd, 10k. */
    static int numberEnd(String text, int at) {
        int end = at + 1;
        int limit = Math.min(text.length(), at + FARTHEST_DIGIT);
        while (end < limit) {
            char c = text.charAt(end);
            boolean separator = c == '.' || c == ',' || c == ':' || c == '/' || c == '-';
            boolean followed = end + 1 < limit && Character.isDigit(text.charAt(end + 1));
            if (!Character.isLetterOrDigit(c) && c != '%' && !(separator && followed)) {
                break;
            }
            end++;
        }
        return end;
    }

    static boolean isWordPart(int c) {
        return Character.isLetterOrDigit(c)
                || c == '_'
                || (Character.getType(c) == Character.NON_SPACING_MARK && !(c >= 0xFE00 && c <= 0xFE0F));
    }

    /** What may stand within a word. */
    static boolean joins(int c) {
        return c == '\'' || c == '’' || c == '-';
    }

    static boolean isEmoji(int c) {
        return c >= 0x2190
                && !(c >= 0x1F3FB && c <= 0x1F3FF)
                && (Character.getType(c) == Character.OTHER_SYMBOL || (c >= 0x1F000 && c < 0x1FB00));
    }

    static boolean isInvisible(char c) {
        return c >= 0x80
                && (Character.getType(c) == Character.FORMAT
                        || Character.getType(c) == Character.CONTROL
                        || (c >= 0xFE00 && c <= 0xFE0F)
                        || c == 0xFFFD
                        || Character.isSurrogate(c));
    }

    /** As a keyboard writes it. */
    static char plain(char c) {
        return switch (c) {
            case '‘', '’', 'ʼ', '´', '`' -> '\'';
            case '“', '”', '„', '«', '»' -> '"';
            case '–', '—', '―' -> '-';
            case '…' -> '.';
            default -> c;
        };
    }
}
