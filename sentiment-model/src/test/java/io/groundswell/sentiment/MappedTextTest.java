// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MappedTextTest {

    @Test
    void neverSplitsACharacterOfTwoUnits() {
        var text = MappedText.of("a𐍈b");

        assertThat(text.begin(1)).isEqualTo(1);
        assertThat(text.begin(2)).isEqualTo(1);
        assertThat(text.end(2)).isEqualTo(3);
        assertThat(text.end(3)).isEqualTo(3);
    }

    @Test
    void mapsAReplacementToAllThatItReplaces() {
        var first = MappedText.of("one two three");

        var second = first.rewrite().copy(0, 4).replace(4, 7, "2").copy(7, 13).done();
        var third = second.rewrite().replace(0, 5, "1,2").copy(5, 11).done();

        assertThat(third.text()).isEqualTo("1,2 three");
        assertThat(third.begin(2)).isZero();
        assertThat(third.end(3)).isEqualTo(7);
        assertThat(third.begin(4)).isEqualTo(8);
        assertThat(third.end(9)).isEqualTo(13);
    }

    @Test
    void mapsAnInsertionToNothing() {
        var text = MappedText.of("ab")
                .rewrite()
                .copy(0, 1)
                .replace(1, 1, "---")
                .copy(1, 2)
                .done();

        assertThat(text.begin(2)).isEqualTo(1);
        assertThat(text.end(3)).isEqualTo(1);
        assertThat(text.begin(4)).isEqualTo(1);
    }

    @Test
    void mapsAComposedLetterToItsMarksToo() {
        var text = new UnicodeRepair().apply(MappedText.of("e\u0301!"));

        assertThat(text.text()).isEqualTo("é!");
        assertThat(text.end(1)).isEqualTo(2);
        assertThat(text.begin(1)).isEqualTo(2);
    }
}
