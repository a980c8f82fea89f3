// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import org.jspecify.annotations.Nullable;

/**
 * Nine old Cyrillic letters at which RE2/J 1.8 goes round in circles for ever when it compiles an expression that holds
 * one, or a range with one in it, without regard to case (google/re2j#168). They are looked for by a reading of the
 * expression that knows little of its syntax: it may find one where there is none, in text such as {@code x-ῼ}, and
 * misses none.
 */
final class Unfoldable {

    private static final int FIRST = 0x1C80;
    private static final int LAST = 0x1C88;

    /** Of what stands for no character that could be an end of a range. */
    private static final int NONE = -1;

    private final String expression;
    private int at;

    private Unfoldable(String expression) {
        this.expression = expression;
    }

    /** The first character or range of an expression that must not be compiled; {@code null} when it may be. */
    static @Nullable String in(String expression) {
        return new Unfoldable(expression).find();
    }

    private @Nullable String find() {
        int before = NONE;
        int begin = 0;
        boolean isRange = false;
        while (at < expression.length()) {
            int start = at;
            int next = next();
            int low = isRange ? before : next;
            if (low != NONE && next != NONE && low <= LAST && next >= FIRST) {
                return expression.substring(isRange ? begin : start, at);
            }
            isRange = !isRange && next == '-' && before != NONE;
            if (!isRange) {
                before = next;
                begin = start;
            }
        }
        return null;
    }

    private int next() {
        int c = take();
        if (c == '[') {
            return NONE;
        }
        if (c != '\\' || at == expression.length()) {
            return c;
        }
        int escaped = take();
        if (escaped == 'x') {
            return hexadecimal();
        }
        if (Character.digit(escaped, 8) >= 0) {
            at--;
            return number(at + 3, 8);
        }
        return Character.isLetter(escaped) ? 0 : escaped; // a control character, if it is one at all
    }

    private int hexadecimal() {
        if (at == expression.length() || expression.charAt(at) != '{') {
            return number(at + 2, 16);
        }
        at++;
        int value = number(expression.length(), 16);
        if (at < expression.length()) {
            at++;
        }
        return value;
    }

    private int number(int end, int radix) {
        int value = 0;
        while (at < Math.min(end, expression.length()) && Character.digit(expression.charAt(at), radix) >= 0) {
            value = Math.min(Character.MAX_CODE_POINT, value * radix + Character.digit(expression.charAt(at++), radix));
        }
        return value;
    }

    private int take() {
        int c = expression.codePointAt(at);
        at += Character.charCount(c);
        return c;
    }
}
