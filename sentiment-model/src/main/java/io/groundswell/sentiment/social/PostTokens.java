// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.social;

import io.groundswell.sentiment.Swearing;
import java.util.Arrays;

/**
 * The tokens of a post, read in one pass into arrays that the next post uses again. Words are folded: lower case, letters
 * that repeat three times or more stand twice, digits are all 0. Not thread-safe.
 */
final class PostTokens {

    /** What a token is. */
    enum Kind {
        WORD,
        NUMBER,
        HASHTAG,
        MENTION,
        LINK,
        EMOTICON,
        EMOJI,
        PUNCTUATION;

        /** Its number in features: part of what weights are trained on. */
        @SuppressWarnings("EnumOrdinal")
        int number() {
            return ordinal();
        }
    }

    static final int CAPITALISED = 1;
    static final int SHOUTED = 2;
    static final int ELONGATED = 4;
    static final int REPEATED = 8;
    static final int NEGATED = 16;

    private static final int MOST_REPEATS = 2;

    private final Lexical lexical;
    private String text = "";
    private int count;
    private Kind[] kinds = new Kind[64];
    private int[] flags = new int[64];
    private int[] begins = new int[64];
    private int[] ends = new int[64];
    private int[] folds = new int[65];
    private long[] hashes = new long[64];
    private int[] entries = new int[64];
    private char[] folded = new char[320];
    private int foldedLength;
    /** How many words back a negation was; 0 for none. */
    private int sinceNegation;

    PostTokens(Lexical lexical) {
        this.lexical = lexical;
    }

    int count() {
        return count;
    }

    Kind kind(int token) {
        return kinds[token];
    }

    boolean has(int token, int flag) {
        return (flags[token] & flag) != 0;
    }

    /** Where it begins in the post. */
    int begin(int token) {
        return begins[token];
    }

    int end(int token) {
        return ends[token];
    }

    /** Of the folded token. */
    long hash(int token) {
        return hashes[token];
    }

    /** Where {@link Lexical} keeps it; negative when it does not. */
    int entry(int token) {
        return entries[token];
    }

    /** Where its folded characters begin. All tokens lie in one text, a blank before, between and after them. */
    int foldedBegin(int token) {
        return folds[token];
    }

    int foldedEnd(int token) {
        return folds[token + 1] - 1;
    }

    /** Length of the folded text, blanks included. */
    int foldedLength() {
        return foldedLength;
    }

    char folded(int at) {
        return folded[at];
    }

    String foldedText(int token) {
        return new String(folded, folds[token], foldedEnd(token) - folds[token]);
    }

    /** Replaces what was read before. Linear in the length of the text, whatever it holds. */
    void read(String post) {
        text = post;
        count = 0;
        foldedLength = 0;
        sinceNegation = 0;
        append(' ');
        int length = post.length();
        for (int at = 0; at < length; ) {
            char c = post.charAt(at);
            if (c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                at++;
            } else {
                at = token(c, at);
            }
        }
        folds[count] = foldedLength;
    }

    private int token(char c, int at) {
        int link = PostShapes.linkEnd(text, at);
        if (link > at) {
            return add(Kind.LINK, at, link, 0, '\u0001');
        }
        if (c == '@') {
            int end = PostShapes.handleEnd(text, at);
            if (end > at + 1) {
                return add(Kind.MENTION, at, end, 0, '\u0002');
            }
        }
        int face = lexical.emoticonEnd(text, at);
        if (face > at) {
            return addAsIs(Kind.EMOTICON, at, face);
        }
        if (c == '#') {
            int end = wordEnd(at + 1);
            if (end > at + 1) {
                return word(Kind.HASHTAG, at, at + 1, end);
            }
        }
        if (Swearing.isInitial(text, at)) {
            return spelt("fuck", at, at + 1);
        }
        if (Character.isLetter(c)) {
            return word(Kind.WORD, at, at, wordEnd(at));
        }
        if (Character.isDigit(c)) {
            return word(Kind.NUMBER, at, at, PostShapes.numberEnd(text, at));
        }
        return c < 0x80 || (Character.getType(c) != Character.SURROGATE && !PostShapes.isEmoji(c))
                ? punctuation(c, at)
                : symbol(at);
    }

    private int symbol(int at) {
        int c = text.codePointAt(at);
        int end = at + Character.charCount(c);
        if (Character.isLetter(c)) {
            return word(Kind.WORD, at, at, wordEnd(at));
        }
        if (!PostShapes.isEmoji(c)) {
            return end;
        }
        addAsIs(Kind.EMOJI, at, end);
        int repeated = end;
        while (text.regionMatches(at, text, repeated, end - at)) {
            repeated += end - at;
        }
        if (repeated > end) {
            flags[count - 1] |= REPEATED;
            ends[count - 1] = repeated;
        }
        return repeated;
    }

    private int punctuation(char c, int at) {
        if (PostShapes.isInvisible(c)) {
            return at + 1;
        }
        int end = at + 1;
        boolean mark = c == '!' || c == '?';
        boolean both = false;
        while (end < text.length()
                && (text.charAt(end) == c || (mark && (text.charAt(end) == '!' || text.charAt(end) == '?')))) {
            both |= text.charAt(end) != c;
            end++;
        }
        char shown = both ? '\u203d' : PostShapes.plain(c);
        int flag = end - at > 1 || c == '…' ? REPEATED : 0;
        return add(Kind.PUNCTUATION, at, end, flag, shown);
    }

    private int wordEnd(int from) {
        int at = from;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            boolean inner = at > from
                    && PostShapes.joins(c)
                    && at + 1 < text.length()
                    && Character.isLetterOrDigit(text.codePointAt(at + 1));
            if (!inner && !PostShapes.isWordPart(c)) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    private int word(Kind kind, int begin, int from, int end) {
        int token = open(kind, begin, end);
        if (kind == Kind.HASHTAG) {
            append('#');
        }
        int capitals = 0;
        int letters = 0;
        int run = 0;
        for (int at = from; at < end; at++) {
            char c = text.charAt(at);
            if (PostShapes.isInvisible(c)) {
                continue;
            }
            capitals += Character.isUpperCase(c) ? 1 : 0;
            letters += Character.isLetter(c) ? 1 : 0;
            char small = Character.isDigit(c) ? '0' : PostShapes.plain(Character.toLowerCase(c));
            run = foldedLength > folds[token] && folded[foldedLength - 1] == small ? run + 1 : 1;
            if (run <= MOST_REPEATS) {
                append(small);
            } else if (small != '0') {
                flags[token] |= ELONGATED;
            }
        }
        if (capitals > 0) {
            flags[token] |= capitals > 1 && capitals == letters
                    ? SHOUTED
                    : Character.isUpperCase(text.charAt(from)) ? CAPITALISED : 0;
        }
        close(token);
        return end;
    }

    private int add(Kind kind, int begin, int end, int flag, char shown) {
        int token = open(kind, begin, end);
        flags[token] = flag;
        append(shown);
        if ((flag & REPEATED) != 0) {
            append(shown);
        }
        close(token);
        return end;
    }

    private int addAsIs(Kind kind, int begin, int end) {
        int token = open(kind, begin, end);
        for (int at = begin; at < end; at++) {
            append(text.charAt(at));
        }
        close(token);
        return end;
    }

    private int spelt(String word, int begin, int end) {
        int token = open(Kind.WORD, begin, end);
        for (int at = 0; at < word.length(); at++) {
            append(word.charAt(at));
        }
        close(token);
        return end;
    }

    private int open(Kind kind, int begin, int end) {
        if (count + 1 == kinds.length) {
            int size = 2 * kinds.length;
            kinds = Arrays.copyOf(kinds, size);
            flags = Arrays.copyOf(flags, size);
            begins = Arrays.copyOf(begins, size);
            ends = Arrays.copyOf(ends, size);
            folds = Arrays.copyOf(folds, size + 1);
            hashes = Arrays.copyOf(hashes, size);
            entries = Arrays.copyOf(entries, size);
        }
        kinds[count] = kind;
        flags[count] = 0;
        begins[count] = begin;
        ends[count] = end;
        folds[count] = foldedLength;
        return count++;
    }

    private void close(int token) {
        long hash = Hash.START;
        for (int at = folds[token]; at < foldedLength; at++) {
            hash = Hash.next(hash, folded[at]);
        }
        hashes[token] = hash;
        entries[token] = lexical.entry(hash);
        flags[token] |= sinceNegation > 0 ? NEGATED : 0;
        sinceNegation = Negation.next(sinceNegation, this, token);
        append(' ');
    }

    private void append(char c) {
        if (foldedLength == folded.length) {
            folded = Arrays.copyOf(folded, 2 * foldedLength);
        }
        folded[foldedLength++] = c;
    }
}
