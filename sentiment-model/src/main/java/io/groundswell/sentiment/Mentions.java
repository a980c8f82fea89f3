// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

/**
 * Accounts that a post is addressed to, at its beginning, are dropped ("RT @one: " too); one that is mentioned within a
 * sentence becomes {@value #NAME}, a word without sentiment that the parser takes for a person.
 */
final class Mentions implements Rewrite {

    private static final String NAME = "someone";

    @Override
    public MappedText apply(MappedText in) {
        String text = in.text();
        if (text.indexOf('@') < 0) {
            return in;
        }
        var out = in.rewrite();
        int done = addressees(text);
        for (int at = text.indexOf('@', done); at >= 0; at = text.indexOf('@', at + 1)) {
            int end = handleEnd(text, at);
            if (end > at + 1 && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) && at >= done) {
                out.copy(done, at).replace(at, end, NAME);
                done = end;
            }
        }
        return out.copy(done, text.length()).done();
    }

    /** Where the text begins after those whom it addresses. */
    private static int addressees(String text) {
        int at = skipSpaces(text, 0);
        boolean retweet = text.startsWith("RT @", at);
        if (retweet) {
            at += 3;
        }
        int done = 0;
        while (at < text.length() && text.charAt(at) == '@' && handleEnd(text, at) > at + 1) {
            int end = handleEnd(text, at);
            if (retweet && end < text.length() && text.charAt(end) == ':') {
                end++;
            }
            done = end;
            at = skipSpaces(text, end);
        }
        // "@her is right" speaks of her: then she is no addressee but the subject.
        boolean subject = done > 0 && at < text.length() && Character.isLowerCase(text.charAt(at)) && isVerb(text, at);
        return subject ? 0 : done;
    }

    private static boolean isVerb(String text, int at) {
        int end = at;
        while (end < text.length() && Character.isLetter(text.charAt(end)) && end - at < 6) {
            end++;
        }
        return switch (text.substring(at, end)) {
            case "is", "was", "has", "had", "will", "can", "does", "did", "says", "said", "and" -> true;
            default -> false;
        };
    }

    private static int handleEnd(String text, int at) {
        int end = at + 1;
        while (end < text.length() && isHandle(text, end)) {
            end++;
        }
        return end;
    }

    private static boolean isHandle(String text, int at) {
        char c = text.charAt(at);
        boolean inner = (c == '.' || c == '-') && at + 1 < text.length() && isWord(text.charAt(at + 1));
        return isWord(c) || inner;
    }

    private static boolean isWord(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || c == '_');
    }

    private static int skipSpaces(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
