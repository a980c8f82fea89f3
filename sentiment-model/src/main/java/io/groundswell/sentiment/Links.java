// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import java.util.List;

/** Drops links: they say where something is, not how it feels. */
final class Links implements Rewrite {

    private static final List<String> STARTS =
            List.of("https://", "http://", "www.", "pic.twitter.com/", "pic.x.com/", "t.co/", "at://", "youtu.be/");

    @Override
    public MappedText apply(MappedText in) {
        String text = in.text();
        var out = in.rewrite();
        int done = 0;
        for (int at = 0; at < text.length(); at++) {
            if (startsAt(text, at)) {
                int end = at;
                while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                    end++;
                }
                out.copy(done, at);
                done = end;
                at = end;
            }
        }
        return done == 0 ? in : out.copy(done, text.length()).done();
    }

    private static boolean startsAt(String text, int at) {
        char c = text.charAt(at);
        if (!isFirst(c) || (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1)))) {
            return false;
        }
        return STARTS.stream().anyMatch(start -> text.regionMatches(true, at, start, 0, start.length()));
    }

    private static boolean isFirst(char c) {
        return switch (c) {
            case 'h', 'H', 'w', 'W', 'p', 'P', 't', 'T', 'a', 'A', 'y', 'Y' -> true;
            default -> false;
        };
    }
}
