// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lists of texts in a section: their number, then each with its length in bytes of UTF-8 before it. */
final class Texts {

    private Texts() {}

    static ByteBuffer write(List<String> texts) {
        List<byte[]> encoded = texts.stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
        int bytes =
                encoded.stream().mapToInt(text -> Integer.BYTES + text.length).sum();
        var section = ByteBuffer.allocate(Integer.BYTES + bytes).order(ByteOrder.LITTLE_ENDIAN);
        section.putInt(texts.size());
        encoded.forEach(text -> section.putInt(text.length).put(text));
        return section.flip();
    }

    static String[] read(ByteBuffer section) {
        var left = section.duplicate().order(ByteOrder.LITTLE_ENDIAN).rewind();
        String[] texts = new String[left.getInt()];
        for (int at = 0; at < texts.length; at++) {
            byte[] text = new byte[left.getInt()];
            left.get(text);
            texts[at] = new String(text, StandardCharsets.UTF_8);
        }
        return texts;
    }
}
