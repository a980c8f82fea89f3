// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import static io.groundswell.sentiment.compiled.TaggerBesideCoreNlp.TAGGER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The long form of {@link TaggerTest}: {@code -Dtagger.lines=20000} tags as many lines of the texts below
 * {@code ../shared/data}, or below {@code -Dtagger.data}.
 */
@EnabledIfSystemProperty(named = "tagger.lines", matches = "\\d+")
class TaggerOnSharedTextTest {

    @Test
    void tagsEachLineAsCoreNlpDoes() throws IOException {
        int lines = Integer.getInteger("tagger.lines", 0);
        var data = Path.of(System.getProperty("tagger.data", "../../shared/data"));
        List<Path> files;
        try (var walk = Files.walk(data)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        var scratch = new TaggerScratch();
        byte[] tags = new byte[10_000];

        int tagged = 0;
        for (Path file : files) {
            for (List<String> words : sentences(file, lines / files.size() + 1)) {
                TAGGER.tag(words, words.size(), tags, scratch);
                assertThat(TaggerBesideCoreNlp.names(tags, words.size()))
                        .as("%s", words)
                        .isEqualTo(TaggerBesideCoreNlp.expected(words));
                tagged++;
            }
        }

        assertThat(tagged).isPositive();
    }

    /** The longest field of each line, in words. */
    private static List<List<String>> sentences(Path file, int lines) throws IOException {
        try (var read = Files.lines(file, StandardCharsets.UTF_8)) {
            return read.limit(lines)
                    .map(line -> Arrays.stream(line.split("\t", -1))
                            .max(Comparator.comparingInt(String::length))
                            .orElse(""))
                    .map(TaggerBesideCoreNlp::words)
                    .filter(words -> words.size() < 500)
                    .toList();
        }
    }
}
