// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

/**
 * A text that was rewritten, and for each of its characters the range of the original text that it stands for. Ranges
 * are in UTF-16 units, never split a surrogate pair, and never run backwards. Immutable.
 */
final class MappedText {

    private final String text;
    private final int[] begins;
    private final int[] ends;

    private MappedText(String text, int[] begins, int[] ends) {
        this.text = text;
        this.begins = begins;
        this.ends = ends;
    }

    /** A text that nothing was done to. */
    static MappedText of(String original) {
        int length = original.length();
        int[] begins = new int[length];
        int[] ends = new int[length];
        for (int at = 0; at < length; ) {
            int next = at + Character.charCount(original.codePointAt(at));
            for (int begin = at; at < next; at++) {
                begins[at] = begin;
                ends[at] = next;
            }
        }
        return new MappedText(original, begins, ends);
    }

    String text() {
        return text;
    }

    /** Where in the original the character at {@code index} begins. */
    int begin(int index) {
        return begins[index];
    }

    /** Where in the original the character before {@code end} ends. */
    int end(int end) {
        return end == 0 ? 0 : ends[end - 1];
    }

    /** Starts a text that replaces this one. */
    Rewriting rewrite() {
        return new Rewriting();
    }

    /** The next text, written from left to right out of pieces of this one. Cost is linear in what is written. */
    final class Rewriting {

        private final StringBuilder out = new StringBuilder(text.length() + 16);
        private int[] newBegins = new int[text.length() + 16];
        private int[] newEnds = new int[text.length() + 16];

        /** Takes over what stands from {@code from} to {@code to}. */
        Rewriting copy(int from, int to) {
            for (int at = from; at < to; at++) {
                append(text.charAt(at), begins[at], ends[at]);
            }
            return this;
        }

        /** Writes {@code words} in place of what stands from {@code from} to {@code to}. */
        Rewriting replace(int from, int to, String words) {
            int begin = from < to ? begins[from] : MappedText.this.end(from);
            int end = from < to ? ends[to - 1] : begin;
            for (int at = 0; at < words.length(); at++) {
                append(words.charAt(at), begin, end);
            }
            return this;
        }

        /** The last character written; a space before the first one. */
        char last() {
            return out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
        }

        /** What was written so far. */
        CharSequence written() {
            return out;
        }

        MappedText done() {
            return new MappedText(
                    out.toString(),
                    java.util.Arrays.copyOf(newBegins, out.length()),
                    java.util.Arrays.copyOf(newEnds, out.length()));
        }

        private void append(char c, int begin, int end) {
            int at = out.length();
            if (at == newBegins.length) {
                newBegins = java.util.Arrays.copyOf(newBegins, 2 * at);
                newEnds = java.util.Arrays.copyOf(newEnds, 2 * at);
            }
            out.append(c);
            newBegins[at] = begin;
            newEnds[at] = end;
        }
    }
}
