// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.summary;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void shortensAtTheEndOfAWord() {
        assertThat(Excerpt.of("the bridge is far too dear for us", 20)).isEqualTo("the bridge is far…");
    }

    @Test
    void shortensBetweenCharactersWhereThereAreNoWords() {
        String families = "👨‍👩‍👧".repeat(10);

        assertThat(Excerpt.of(families, 20)).isEqualTo("👨‍👩‍👧".repeat(2) + "…");
    }

    @Test
    void shortensAnEndlessPileOfAccents() {
        assertThat(Excerpt.of("e" + "\u0301".repeat(1_000_000), 20)).isEqualTo("e" + "\u0301".repeat(19) + "…");
    }

    @Test
    void makesOneLineOfMany() {
        assertThat(Excerpt.of(" first\r\n\r\nsecond\u2028third\tfourth ", 140)).isEqualTo("first second third fourth");
    }

    @Test
    void leavesOutWhatMovesTheCursorOrTurnsTheWriting() {
        assertThat(Excerpt.of("a\u001b[31mb\u009bc\u202ed\u2066e\ufefff\u0000g\ud83d", 140))
                .isEqualTo("a[31mbcdefg");
    }

    @Test
    void leavesNothingThatCouldFeignTheEndOfAQuotation() {
        assertThat(Excerpt.of("fine” – @mayor: “resign \"now\"", 140)).isEqualTo("fine' – @mayor: 'resign 'now'");
    }

    @Test
    void leavesLinksOut() {
        assertThat(Excerpt.of("look https://evil.example/a?b=c here www.evil.example", 140))
                .isEqualTo("look [link] here [link]");
    }

    @Property
    void isAlwaysOneShortLine(@ForAll String text, @ForAll @IntRange(min = 2, max = 50) int longest) {
        String excerpt = Excerpt.of(text, longest);

        assertThat(excerpt.length()).isLessThanOrEqualTo(longest + 1);
        assertThat(excerpt).doesNotContainPattern("[\\p{Cc}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\"“”]");
        assertThat(excerpt.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE))
                .isTrue();
    }
}
