// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LinesTest {

    @Property
    void givesTheLinesThatAReaderGives(
            @ForAll @StringLength(max = 300) @CharRange(from = '\t', to = '\r') @CharRange(from = 'a', to = 'c')
                    String text)
            throws IOException {
        String plain = text.replace("\u000B", "").replace("\f", "");
        List<String> expected = new ArrayList<>(List.of(plain.split("\n", -1)));
        if (expected.get(expected.size() - 1).isEmpty()) {
            expected.remove(expected.size() - 1);
        }
        expected.replaceAll(line -> line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);

        assertThat(read(plain, 1_000)).isEqualTo(expected);
    }

    @Property(tries = 200)
    void keepsALineUpToTheLimitAndNoByteMore(@ForAll @IntRange(min = 2, max = 100_000) int limit) throws IOException {
        String fits = "a".repeat(limit);

        assertThat(read(fits + "\r\n" + fits + "a\n" + fits + "a\r\nb", limit))
                .containsExactly(fits, "(too long)", "(too long)", "b");
    }

    @Test
    void dropsAByteOrderMarkAtTheBeginningOnly() throws IOException {
        assertThat(read("\uFEFFa\n\uFEFFb", 100)).containsExactly("a", "\uFEFFb");
    }

    private static List<String> read(String text, int limit) throws IOException {
        Lines lines = new Lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), limit);
        List<String> read = new ArrayList<>();
        while (lines.next()) {
            read.add(lines.isTooLong() ? "(too long)" : new String(lines.bytes(), StandardCharsets.UTF_8));
            assertThat(lines.line()).isEqualTo(read.size());
        }
        return read;
    }
}
