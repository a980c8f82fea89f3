// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

/** A line break ends a sentence, unless the next line goes on in lower case: then it is a space. */
final class LineBreaks implements Rewrite {

    @Override
    public MappedText apply(MappedText in) {
        String text = in.text();
        var out = in.rewrite();
        int done = 0;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            int next = at + 1;
            while (next < text.length() && text.charAt(next) == ' ') {
                next++;
            }
            if (next < text.length() && Character.isLowerCase(text.charAt(next))) {
                out.copy(done, at).replace(at, at + 1, " ");
                done = at + 1;
            }
        }
        return done == 0 ? in : out.copy(done, text.length()).done();
    }
}
