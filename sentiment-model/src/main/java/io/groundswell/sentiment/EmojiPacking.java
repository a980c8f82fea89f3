// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.fellbaum.jemoji.Emoji;
import net.fellbaum.jemoji.EmojiManager;
import net.fellbaum.jemoji.EmojiSubGroup;

/** Run by the build: writes all emoji that JEmoji knows, a line each: text, feeling and description, parted by tabs. */
final class EmojiPacking {

    private EmojiPacking() {}

    /** Arguments: the file to write. */
    public static void main(String[] files) throws IOException {
        List<String> lines = EmojiManager.getAllEmojis().stream()
                .map(emoji -> String.join("\t", emoji.getEmoji(), feeling(emoji), emoji.getDescription()))
                .sorted()
                .toList();
        Files.write(Path.of(files[0]), lines);
    }

    private static String feeling(Emoji emoji) {
        EmojiSubGroup group = emoji.getSubgroup();
        return switch (group) {
            case FACE_SMILING -> "happy";
            case FACE_AFFECTION -> "lovely";
            case FACE_CONCERNED -> "sad";
            case FACE_UNWELL -> "sick";
            case FACE_NEGATIVE -> "angry";
            case HEART -> EmojiWords.LOVE;
            default -> "";
        };
    }
}
