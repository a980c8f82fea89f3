// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.summary;

import java.util.regex.Pattern;

/**
 * Text of other people within a line of Markdown (CommonMark 0.31, sections 2.4 and 2.5), so that it shows as it is and
 * can be neither markup nor HTML.
 */
final class MarkdownText {

    private static final int LONGEST = 200;
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]|~$]");

    private MarkdownText() {}

    /** For what has no bounds of its own, such as a title. */
    static String line(String text) {
        return escaped(Excerpt.of(text, LONGEST));
    }

    /** For what is one plain line already. */
    static String escaped(String line) {
        String markup = MARKUP.matcher(line).replaceAll("\\\\$0");
        return markup.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
