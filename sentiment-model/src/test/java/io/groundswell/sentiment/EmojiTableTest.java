// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.fellbaum.jemoji.Emoji;
import net.fellbaum.jemoji.EmojiManager;
import org.junit.jupiter.api.Test;

/** The table beside the library that it was packed from. */
class EmojiTableTest {

    private static final List<String> ALL =
            EmojiManager.getAllEmojis().stream().map(Emoji::getEmoji).sorted().toList();

    // What emoji are made of, and what only looks like it.
    private static final List<String> PARTS = List.of(
            "\u200D", "\uFE0F", "\uFE0E", "\u20E3", "1", "#", "*", "🇩", "🇪", "🏽", "♀", "©", "a", " ", "\uD83D");

    private final EmojiTable table = EmojiTable.shipped();

    @Test
    void findsEachEmojiWithItsDescription() {
        for (Emoji emoji : EmojiManager.getAllEmojis()) {
            var found = table.at("go " + emoji.getEmoji(), 3);

            assertThat(found)
                    .isNotNull()
                    .extracting(EmojiTable.Emoji::text, EmojiTable.Emoji::description)
                    .containsExactly(emoji.getEmoji(), emoji.getDescription());
        }
    }

    @Test
    void findsInAnyTextWhatTheLibraryFinds() {
        var random = new Random(11);

        for (int i = 0; i < 5_000; i++) {
            String text = text(random);

            assertThat(found(text)).as(text).isEqualTo(foundByLibrary(text));
        }
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int pieces = random.nextInt(6); pieces >= 0; pieces--) {
            String emoji = ALL.get(random.nextInt(ALL.size()));
            switch (random.nextInt(3)) {
                case 0 -> text.append(emoji);
                case 1 -> text.append(emoji, 0, random.nextInt(emoji.length() + 1));
                default -> text.append(PARTS.get(random.nextInt(PARTS.size())));
            }
        }
        return text.toString();
    }

    private List<String> found(String text) {
        List<String> found = new ArrayList<>();
        for (int at = 0; at < text.length() && EmojiTable.mayOccurIn(text); ) {
            var emoji = table.at(text, at);
            if (emoji != null) {
                found.add(at + emoji.text());
            }
            at += emoji != null ? emoji.text().length() : Character.charCount(text.codePointAt(at));
        }
        return found;
    }

    private static List<String> foundByLibrary(String text) {
        return EmojiManager.extractEmojisInOrderWithIndex(text).stream()
                .map(emoji -> emoji.getCharIndex() + emoji.getEmoji().getEmoji())
                .toList();
    }
}
