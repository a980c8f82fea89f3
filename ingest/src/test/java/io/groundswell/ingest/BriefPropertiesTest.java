// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BriefPropertiesTest {

    @Property(tries = 2_000)
    void takesAnyTextAndLosesNoDiscussion(@ForAll("hostile") String text) throws Exception {
        Brief brief = Brief.parse("T\nX Discussion Summary\n" + text);
        RecordingSink sink = RecordingSink.sound();

        BriefSource.of(brief, AuthorKey.withSalt(null), SamplePosts.NOON).read(sink);

        assertThat(brief.hasDiscussion()).isTrue();
        assertThat(brief.toStory().themes()).allMatch(theme -> !theme.phrases().isEmpty());
        assertThat(sink.ids()).doesNotHaveDuplicates();
        assertThat(sink.texts()).noneMatch(String::isBlank);
    }

    @Property(tries = 2_000)
    void takesAnyTextAsAWhole(@ForAll("hostile") String text) {
        Brief brief = Brief.parse(text);

        assertThat(brief.toStory().id()).matches("[a-z0-9][a-z0-9-]{0,79}");
        assertThat(brief.title().length()).isBetween(1, 121);
    }

    @Property(tries = 2_000)
    void quotesOnlyWhatStandsInTheLineAndNeverTwice(@ForAll("hostile") String text) {
        String line = text.replace("\n", " ").replace("\r", " ");
        int before = 0;

        for (Voices.Voice voice : Voices.in(line)) {
            assertThat(voice.from()).isGreaterThanOrEqualTo(before);
            assertThat(voice.to()).isGreaterThan(voice.from()).isLessThanOrEqualTo(line.length());
            assertThat(line.substring(voice.from(), voice.to())).contains(voice.words());
            before = voice.to();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\" ",
                " \"a",
                "(\"a",
                "\"a\" ",
                "“",
                "“a",
                "’",
                "‘a",
                "(",
                "()",
                "@",
                "@a ",
                "@a: \"b\" ",
                "(@a \"b\")",
                "#",
                "#a",
                "1",
                "1,",
                "~1 ",
                "a, ",
                "and ",
                "theme: ",
                "— ",
                ". ",
                "*",
                "**",
                " ",
                "\t",
                "\n",
                "\r",
                "#\n",
                "\uD83D",
                "😀",
                "\u202E",
                "\u0301",
                "e.g., ",
                "\"a\" and ",
                "(e.g., ",
                "@a replying to ",
                "a",
                "Main themes: a, "
            })
    void takesNoLongerThanTheLengthOfItsTextWants(String piece) {
        int times = Brief.MAX_BYTES / 2 / piece.length();
        String text = "T\nX Discussion Summary\nMain themes: " + piece.repeat(times);

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> Brief.parse(text).toStory());
    }

    @Provide
    Arbitrary<String> hostile() {
        List<String> pieces = List.of(
                "\"",
                "“",
                "”",
                "‘",
                "’",
                "«",
                "»",
                "(",
                ")",
                "@",
                "@Ann",
                "@ann.bsky.social",
                ":",
                ",",
                ";",
                "—",
                "-",
                " ",
                " ",
                "\n",
                "\r\n",
                "#",
                "#tag",
                "**",
                "- ",
                "e.g., ",
                "and ",
                "wrote ",
                "replying to ",
                "words",
                "Words",
                "…",
                ".",
                "!",
                "🤬",
                "\uD83D",
                "\u202E",
                "\u0000",
                "\uFEFF",
                "~20 replies",
                "Main themes:",
                "X Discussion Summary",
                "Full story",
                "## ",
                "é",
                "漢字",
                "1,000,000");
        return Arbitraries.of(pieces)
                .list()
                .ofMaxSize(40)
                .map(list -> String.join("", list))
                .edgeCases(config -> config.add("", "\"", "\"\"", "(@", "@:\"a\""));
    }
}
