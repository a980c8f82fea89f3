// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All emoji, with what they express and show, as {@link EmojiPacking} wrote them: the library that knows them takes a
 * second to say so for the first time. Immutable.
 */
final class EmojiTable {

    static final String RESOURCE = "emoji-packed.tsv";

    /** All emoji hold one of these: characters from here on, but for two. */
    private static final char FIRST = '‼';

    private final Map<Integer, List<Emoji>> byFirst = new HashMap<>();

    /**
     * An emoji.
     *
     * @param feeling that its kind expresses, as a word; empty when it shows a thing
     */
    record Emoji(String text, String feeling, String description) {}

    EmojiTable(List<Emoji> all) {
        for (Emoji emoji : all) {
            byFirst.computeIfAbsent(emoji.text.codePointAt(0), any -> new ArrayList<>())
                    .add(emoji);
        }
        var longestFirst = Comparator.comparingInt((Emoji emoji) -> -emoji.text.length());
        byFirst.values().forEach(emoji -> emoji.sort(longestFirst));
    }

    private static final class Shipped {
        private static final EmojiTable TABLE = read();

        private static EmojiTable read() {
            List<Emoji> all = new ArrayList<>();
            for (String line : ShippedText.lines(RESOURCE)) {
                String[] fields = line.split("\t", -1);
                all.add(new Emoji(fields[0], fields[1], fields[2]));
            }
            return new EmojiTable(all);
        }
    }

    /** Read when the first text asks for it. */
    static EmojiTable shipped() {
        return Shipped.TABLE;
    }

    /** Whether a text may hold emoji: if not, there is no need to look. */
    static boolean mayOccurIn(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= FIRST || c == '©' || c == '®') {
                return true;
            }
        }
        return false;
    }

    /** The longest emoji that begins there; null when none does. */
    @Nullable
    Emoji at(String text, int begin) {
        for (Emoji emoji : byFirst.getOrDefault(text.codePointAt(begin), List.of())) {
            if (text.startsWith(emoji.text, begin)) {
                return emoji;
            }
        }
        return null;
    }
}
