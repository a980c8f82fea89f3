// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Emoji become words. Those that express a feeling are read as a sentence of their own, once however often they are
 * repeated; a heart after a pronoun is a verb ("we ❤️ this"). Those that show a thing are dropped, unless the text has
 * nothing else: then they are described.
 */
final class EmojiWords implements Rewrite {

    static final String LOVE = "love";
    private static final Set<String> SUBJECTS =
            Set.of("i", "we", "you", "u", "they", "people", "all", "just", "really");

    private final WordTable table = WordTable.load("emoji.tsv");

    @Override
    public MappedText apply(MappedText in) {
        String text = in.text();
        if (!EmojiTable.mayOccurIn(text)) {
            return in;
        }
        var emoji = EmojiTable.shipped();
        boolean alone = text.codePoints().noneMatch(Character::isLetter);
        Set<String> seen = new HashSet<>();
        var out = in.rewrite();
        int done = 0;
        for (int at = 0; at < text.length(); ) {
            var found = emoji.at(text, at);
            if (found == null) {
                at += Character.charCount(text.codePointAt(at));
                continue;
            }
            out.copy(done, at);
            done = at + found.text().length();
            String feeling = feeling(found);
            if (feeling.isEmpty() && alone) {
                feeling = describe(found);
            }
            if (feeling.isEmpty() || !seen.add(feeling)) {
                out.replace(at, done, " ");
            } else {
                write(feeling, at, done, text, out);
            }
            at = done;
        }
        return done == 0 ? in : out.copy(done, text.length()).done();
    }

    private static void write(String feeling, int begin, int end, String text, MappedText.Rewriting out) {
        if (feeling.equals(LOVE) && isAfterSubject(text, begin)) {
            out.replace(begin, end, out.last() == ' ' ? LOVE : " " + LOVE);
        } else {
            SentenceEnd.write(out, begin);
            out.replace(begin, end, feeling);
            SentenceEnd.write(out, end);
        }
        if (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            out.replace(end, end, " ");
        }
    }

    private static boolean isAfterSubject(String text, int at) {
        int end = at;
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        int begin = end;
        while (begin > 0 && end - begin < 8 && Character.isLetter(text.charAt(begin - 1))) {
            begin--;
        }
        return SUBJECTS.contains(text.substring(begin, end).toLowerCase(Locale.ROOT));
    }

    /** What an emoji expresses; empty when it only shows a thing. */
    private String feeling(EmojiTable.Emoji emoji) {
        String plain = withoutVariation(emoji.text());
        String own = table.meaning(plain);
        if (own == null) {
            // A gesture with a skin tone.
            own = table.meaning(plain.substring(0, plain.offsetByCodePoints(0, 1)));
        }
        return own != null ? own : emoji.feeling();
    }

    private static String describe(EmojiTable.Emoji emoji) {
        return emoji.description().replaceFirst("^flag: ", "");
    }

    private static String withoutVariation(String emoji) {
        return emoji.replace("\uFE0F", "");
    }
}
