// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LineSplitterTest {

    private static final int MAX = 8;

    @Test
    void givesLinesWithoutTheirEndsAndNoSignsOfLife() throws Exception {
        assertThat(split("a\r\n\r\n\n bc \nd", 3)).containsExactly("a", " bc ");
    }

    @Property(tries = 500)
    void givesTheSameHoweverTheBytesCome(@ForAll("texts") String text, @ForAll long seed) throws Exception {
        List<String> expected = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length - 1; i++) {
            String line = lines[i].endsWith("\r") ? lines[i].substring(0, lines[i].length() - 1) : lines[i];
            if (line.length() > MAX) {
                expected.add("too long");
            } else if (!line.replaceAll("[ \t\r]", "").isEmpty()) {
                expected.add(line);
            }
        }

        assertThat(split(text, seed)).isEqualTo(expected);
    }

    @Test
    void holdsNoLineThatIsTooLong() throws Exception {
        LineSplitter splitter = new LineSplitter(1_000);
        List<Long> tooLong = new ArrayList<>();
        byte[] chunk = "x".repeat(100_000).getBytes(ISO_8859_1);
        LineSplitter.Lines lines = lines(new ArrayList<>(), tooLong);

        for (int i = 0; i < 300; i++) {
            splitter.feed(ByteBuffer.wrap(chunk), lines);
        }
        assertThat(splitter.pending()).isEqualTo(30_000_000);
        splitter.feed(ByteBuffer.wrap("\n".getBytes(ISO_8859_1)), lines);

        assertThat(tooLong).containsExactly(30_000_000L);
        assertThat(splitter.pending()).isZero();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars('a', 'b', ' ', '\t', '\r', '\n').ofMaxLength(60);
    }

    private static List<String> split(String text, long seed) throws Exception {
        Random random = new Random(seed);
        LineSplitter splitter = new LineSplitter(MAX);
        List<String> found = new ArrayList<>();
        byte[] bytes = text.getBytes(ISO_8859_1);
        for (int from = 0; from < bytes.length; ) {
            int length = Math.min(bytes.length - from, random.nextInt(5));
            splitter.feed(ByteBuffer.wrap(bytes, from, length), lines(found, null));
            from += length;
        }
        return found;
    }

    private static LineSplitter.Lines lines(List<String> found, @Nullable List<Long> tooLong) {
        return new LineSplitter.Lines() {
            @Override
            public void line(byte[] line) {
                found.add(new String(line, ISO_8859_1));
            }

            @Override
            public void tooLong(long bytes) {
                if (tooLong == null) {
                    found.add("too long");
                } else {
                    tooLong.add(bytes);
                }
            }
        };
    }
}
