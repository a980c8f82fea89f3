// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

/** Text from anywhere, made fit for a terminal: it can neither move the cursor nor change colours. */
final class Text {

    private Text() {}

    /** At most so many characters, an ellipsis last where there were more; control characters become spaces. */
    static String clip(String text, int length) {
        String plain = text.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        if (plain.codePointCount(0, plain.length()) <= length) {
            return plain;
        }
        return plain.substring(0, plain.offsetByCodePoints(0, length - 1)) + "…";
    }
}
