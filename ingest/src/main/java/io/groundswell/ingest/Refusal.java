// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import java.util.Locale;

/**
 * Something in a source that did not become a post.
 *
 * @param where it stood, for instance {@code posts.jsonl:17} or a post's id
 * @param reason why, in a word
 * @param detail why, in a sentence; safe to print, however hostile what it speaks of
 */
public record Refusal(String where, Reason reason, String detail) {

    /** Why something is no post. New reasons come at the end. */
    public enum Reason {
        /** Not JSON, or not the shape that the format asks for. */
        MALFORMED,
        /** Not UTF-8. */
        ENCODING,
        /** Well formed, but no valid post: a field is missing, of another type or out of range. */
        INVALID,
        /** A line longer than the limit. */
        LINE_TOO_LONG,
        /** A text longer than the limit. */
        TEXT_TOO_LONG,
        /** A record larger than the topic takes. */
        RECORD_TOO_LARGE,
        /** A marker that ends another run. */
        MARKER,
        /** A post that has no JSON form. */
        UNWRITABLE,
        /** A file, or a file in a file, that breaks off or is damaged; what came before was read. */
        BROKEN,
        /** A file of text that is in no format known here. */
        UNKNOWN_FORMAT,
        /** A file that lies too deep in others, or expands to far more than any archive does. */
        BOMB;

        /** The reason as a metric's label: lower case with underscores. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int MAX_WHERE = 300;
    private static final int MAX_DETAIL = 300;

    public Refusal {
        where = printable(where, MAX_WHERE);
        detail = printable(detail, MAX_DETAIL);
    }

    /** Without controls, line ends, bidirectional marks and halves of characters, none of which belong on a terminal. */
    private static String printable(String text, int limit) {
        StringBuilder clean = new StringBuilder(Math.min(text.length(), limit));
        for (int i = 0; i < text.length() && clean.length() < limit; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            switch (Character.getType(c)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR -> clean.append('\uFFFD');
                default -> clean.appendCodePoint(c);
            }
        }
        return clean.toString();
    }

    @Override
    public String toString() {
        return where + ": " + detail;
    }
}
