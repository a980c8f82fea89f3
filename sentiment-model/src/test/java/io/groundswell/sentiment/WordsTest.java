// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Trade deal, now! | trade deal now
            Élysée ÉLYSÉE e\u0301lyse\u0301e | elysee elysee elysee
            don't can’t 'quoted' | dont cant quoted
            Putin's and Xi’s | putin and xi
            well-known mid–day | well known mid day
            #StopTheWar #1 a#b ##x | #stopthewar #1 a b #x
            和平 talks | 和 平 talks
            🤬 ok | ok
            snake_case #snake_case | snake case #snake_case
            """)
    void foldsWords(String text, String expected) {
        assertThat(Words.of(text)).extracting(Words.Word::folded).containsExactly(expected.split(" ", -1));
    }

    static java.util.List<String> hostile() {
        return HostileText.ALL;
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void placesTheWordsOfAnyText(String text) {
        assertPlaced(text);
    }

    @Property(tries = 1_000)
    void placesTheWordsOfAnyString(@ForAll String text) {
        assertPlaced(text);
    }

    private static void assertPlaced(String text) {
        int reached = 0;
        for (Words.Word word : Words.of(text)) {
            assertThat(word.folded()).isNotEmpty();
            assertThat(word.begin()).isBetween(reached, word.end() - 1);
            assertThat(word.end()).isLessThanOrEqualTo(text.length());
            reached = word.end();
        }
    }
}
