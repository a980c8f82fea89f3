// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.fellbaum.jemoji.Emoji;
import net.fellbaum.jemoji.EmojiManager;
import net.fellbaum.jemoji.EmojiSubGroup;
import net.fellbaum.jemoji.IndexedEmoji;
import org.jspecify.annotations.Nullable;

/**
 * Emoji become words. Those that express a feeling are read as a sentence of their own, once however often they are
 * repeated; a heart after a pronoun is a verb ("we ❤️ this"). Those that show a thing are dropped, unless the text has
 * nothing else: then they are described.
 */
final class EmojiWords implements Rewrite {

    private static final String LOVE = "love";
    private static final Set<String> SUBJECTS =
            Set.of("i", "we", "you", "u", "they", "people", "all", "just", "really");

    private final WordTable table = WordTable.load("emoji.tsv");

    /** Loads all emoji, which takes most of a second; else the first text that has one waits for it. */
    static void load() {
        EmojiManager.containsAnyEmoji("");
    }

    @Override
    public MappedText apply(MappedText in) {
        String text = in.text();
        if (!mayHoldEmoji(text)) {
            return in;
        }
        List<IndexedEmoji> found = EmojiManager.extractEmojisInOrderWithIndex(text);
        if (found.isEmpty()) {
            return in;
        }
        boolean alone = text.codePoints().noneMatch(Character::isLetter);
        Set<String> seen = new HashSet<>();
        var out = in.rewrite();
        int done = 0;
        for (IndexedEmoji emoji : found) {
            out.copy(done, emoji.getCharIndex());
            done = emoji.getEndCharIndex();
            String feeling = feeling(emoji.getEmoji());
            if (feeling == null && alone) {
                feeling = describe(emoji.getEmoji());
            }
            if (feeling == null || !seen.add(feeling)) {
                out.replace(emoji.getCharIndex(), done, " ");
            } else {
                write(feeling, emoji.getCharIndex(), done, text, out);
            }
        }
        return out.copy(done, text.length()).done();
    }

    /** Whether a text has a character that all emoji have one of, so that accents and quotation marks load no emoji. */
    private static boolean mayHoldEmoji(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= '‼' || c == '©' || c == '®') {
                return true;
            }
        }
        return false;
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
        return SUBJECTS.contains(text.substring(begin, end).toLowerCase(java.util.Locale.ROOT));
    }

    /** What an emoji expresses; null when it only shows a thing. */
    private @Nullable String feeling(Emoji emoji) {
        String plain = withoutVariation(emoji.getEmoji());
        String own = table.meaning(plain);
        if (own == null) {
            // A gesture with a skin tone.
            own = table.meaning(plain.substring(0, plain.offsetByCodePoints(0, 1)));
        }
        return own != null ? own : ofSubGroup(emoji.getSubgroup());
    }

    private static @Nullable String ofSubGroup(EmojiSubGroup group) {
        return switch (group) {
            case FACE_SMILING -> "happy";
            case FACE_AFFECTION -> "lovely";
            case FACE_CONCERNED -> "sad";
            case FACE_UNWELL -> "sick";
            case FACE_NEGATIVE -> "angry";
            case HEART -> LOVE;
            default -> null;
        };
    }

    private static String describe(Emoji emoji) {
        return emoji.getDescription().replaceFirst("^flag: ", "");
    }

    private static String withoutVariation(String emoji) {
        return emoji.replace("\uFE0F", "");
    }
}
