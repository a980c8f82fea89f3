// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

/**
 * What a word looks like, as CoreNLP's shapes "chris2" and "chris4" have it: each character stands for its class; of the
 * characters between the first two and the last two only the set of classes counts, in order; and the name of a Greek
 * letter counts as one character. Reused, so that no shape costs memory; not thread-safe.
 */
final class WordShape {

    /** More classes than this in the middle of a word are a shape that no feature asks for. */
    static final int MAX_CLASSES = 60;

    private static final int EDGE = 2;
    private static final String[] GREEK = {
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "theta", "iota", "kappa", "lambda", "omicron", "rho",
        "sigma", "tau", "upsilon", "omega"
    };
    private static final String NUMERALS = "二三四五六七八九十零〇百千万亿兩○◯";

    private final char[] head = new char[2 * EDGE];
    private final char[] middle = new char[MAX_CLASSES];
    private final char[] tail = new char[EDGE];
    private int heads;
    private int middles;
    private int tails;

    /** The state of {@link TextHash} after the shape "chris2"; {@link TextHash#START} when it is too long. */
    long simple(String word) {
        return read(word, false) ? state() : TextHash.START;
    }

    /** The same of "chris4", which knows the classes of Unicode. */
    long unicode(String word) {
        return read(word, true) ? state() : TextHash.START;
    }

    private long state() {
        long state = TextHash.START;
        state = append(state, head, heads);
        state = append(state, middle, middles);
        return append(state, tail, tails);
    }

    private static long append(long state, char[] classes, int count) {
        long next = state;
        for (int at = 0; at < count; at++) {
            next = TextHash.next(next, classes[at]);
        }
        return next;
    }

    private boolean read(String word, boolean unicode) {
        heads = 0;
        middles = 0;
        tails = 0;
        int length = word.length();
        int headEnd = length <= 2 * EDGE ? length : EDGE;
        for (int at = 0; at < length; at++) {
            char c = word.charAt(at);
            int greek = greek(word, at, c);
            char shape = greek > 0 ? 'g' : unicode ? unicodeClass(c) : simpleClass(c);
            if (at < headEnd) {
                head[heads++] = shape;
            } else if (at >= length - EDGE) {
                tail[tails++] = shape;
            } else if (!addToMiddle(shape)) {
                return false;
            }
            at += Math.max(0, greek - 1);
        }
        return true;
    }

    private boolean addToMiddle(char shape) {
        int at = middles;
        while (at > 0 && middle[at - 1] > shape) {
            at--;
        }
        if (at > 0 && middle[at - 1] == shape) {
            return true;
        }
        if (middles == MAX_CLASSES) {
            return false;
        }
        System.arraycopy(middle, at, middle, at + 1, middles - at);
        middle[at] = shape;
        middles++;
        return true;
    }

    /** The length of the name of a Greek letter that begins here, or 0. */
    private static int greek(String word, int at, char c) {
        if (c < 'a' || c > 'z') {
            return 0;
        }
        for (String letter : GREEK) {
            if (letter.charAt(0) == c && word.startsWith(letter, at)) {
                return letter.length();
            }
        }
        return 0;
    }

    private static char simpleClass(char c) {
        if (Character.isDigit(c)) {
            return 'd';
        }
        if (Character.isLowerCase(c)) {
            return 'x';
        }
        return Character.isUpperCase(c) || Character.isTitleCase(c) ? 'X' : c;
    }

    private static char unicodeClass(char c) {
        if (c >= 'a' && c <= 'z') {
            return 'x';
        }
        int type = Character.getType(c);
        if (Character.isDigit(c)
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER
                || NUMERALS.indexOf(c) >= 0) {
            return 'd';
        }
        if (c == '第') {
            return 'o';
        }
        if (c == '年' || c == '月' || c == '日') {
            return 'D';
        }
        if (Character.isLowerCase(c)) {
            return 'x';
        }
        if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
            return 'X';
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return 's';
        }
        return symbolClass(c, type);
    }

    private static char symbolClass(char c, int type) {
        if (c == '\'' || c == '%') {
            return c;
        }
        return switch (type) {
            case Character.OTHER_LETTER -> 'c';
            case Character.CURRENCY_SYMBOL -> '$';
            case Character.MATH_SYMBOL -> '+';
            case Character.OTHER_SYMBOL, Character.MODIFIER_SYMBOL -> '|';
            case Character.START_PUNCTUATION -> '(';
            case Character.END_PUNCTUATION -> ')';
            case Character.INITIAL_QUOTE_PUNCTUATION -> '`';
            case Character.FINAL_QUOTE_PUNCTUATION -> '\'';
            case Character.OTHER_PUNCTUATION -> '.';
            case Character.CONNECTOR_PUNCTUATION -> '_';
            case Character.DASH_PUNCTUATION -> '-';
            default -> 'q';
        };
    }
}
