// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

/**
 * Hashtags become the words that they are made of. Within a sentence they are part of it; where several stand at the
 * end of a line, each is a sentence of its own.
 */
final class Hashtags implements Rewrite {

    private final WordSplitter splitter;

    Hashtags(WordSplitter splitter) {
        this.splitter = splitter;
    }

    @Override
    public MappedText apply(MappedText in) {
        String text = in.text();
        int hash = text.indexOf('#');
        if (hash < 0) {
            return in;
        }
        var out = in.rewrite();
        int done = 0;
        boolean afterTag = false;
        for (; hash >= 0; hash = text.indexOf('#', Math.max(done, hash + 1))) {
            int end = end(text, hash);
            if (end == hash + 1 || (hash > 0 && Character.isLetterOrDigit(text.charAt(hash - 1)))) {
                continue;
            }
            boolean joins = afterTag && isBlank(text, done, hash);
            out.copy(done, hash);
            boolean alone = isTagNext(text, end) || joins;
            if (alone && isTail(text, end)) {
                SentenceEnd.write(out, hash);
            }
            out.replace(hash, end, splitter.split(text.substring(hash + 1, end)));
            done = end;
            afterTag = true;
        }
        return done == 0 ? in : out.copy(done, text.length()).done();
    }

    /** Where the tag at {@code hash} ends; right after the sign when it is none. */
    static int end(String text, int hash) {
        int end = hash + 1;
        boolean letter = false;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            letter |= Character.isLetter(text.charAt(end));
            end++;
        }
        return letter ? end : hash + 1;
    }

    private static boolean isTagNext(String text, int from) {
        int at = skipSpaces(text, from);
        return at < text.length() && text.charAt(at) == '#';
    }

    /** Whether nothing but tags follows up to the end of the line; looks no further than one tag ahead. */
    private static boolean isTail(String text, int from) {
        int at = skipSpaces(text, from);
        if (at < text.length() && text.charAt(at) == '#') {
            at = skipSpaces(text, end(text, at));
        }
        return at == text.length() || text.charAt(at) == '\n' || text.charAt(at) == '#';
    }

    private static boolean isBlank(String text, int from, int to) {
        return skipSpaces(text, from) >= to;
    }

    private static int skipSpaces(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }
}
