// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import java.util.Map;

/** Decodes the few HTML entities that X's interfaces leave in the text of posts. */
final class Entities implements Rewrite {

    private static final int LONGEST = "&quot;".length();
    private static final Map<String, String> DECODED =
            Map.of("&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", "\"", "&#39;", "'", "&apos;", "'", "&nbsp;", " ");

    @Override
    public MappedText apply(MappedText in) {
        String text = in.text();
        int ampersand = text.indexOf('&');
        if (ampersand < 0) {
            return in;
        }
        var out = in.rewrite();
        int done = 0;
        while (ampersand >= 0) {
            int limit = Math.min(text.length(), ampersand + LONGEST);
            int end = text.substring(ampersand, limit).indexOf(';') + ampersand + 1;
            String decoded = end > ampersand ? DECODED.get(text.substring(ampersand, end)) : null;
            if (decoded != null) {
                out.copy(done, ampersand).replace(ampersand, end, decoded);
                done = end;
            }
            ampersand = text.indexOf('&', ampersand + 1);
        }
        return out.copy(done, text.length()).done();
    }
}
