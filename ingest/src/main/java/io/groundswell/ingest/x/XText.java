// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

/** X writes some characters of its texts as HTML does. */
public final class XText {

    private static final String[][] ENTITIES = {
        {"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}
    };

    private XText() {}

    /** The text with its characters as they were typed. */
    public static String plain(String text) {
        int at = text.indexOf('&');
        if (at < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int done = 0;
        for (; at >= 0; at = text.indexOf('&', Math.max(done, at + 1))) {
            for (String[] entity : ENTITIES) {
                if (text.startsWith(entity[0], at)) {
                    plain.append(text, done, at).append(entity[1]);
                    done = at + entity[0].length();
                    break;
                }
            }
        }
        return plain.append(text, done, text.length()).toString();
    }
}
