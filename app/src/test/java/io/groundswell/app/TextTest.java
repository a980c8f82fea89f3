// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void keepsWhatFits() {
        assertThat(Text.clip("", 5)).isEmpty();
        assertThat(Text.clip("ferry", 5)).isEqualTo("ferry");
    }

    @Test
    void endsWithAnEllipsisWhatDoesNot() {
        assertThat(Text.clip("ferries", 5)).isEqualTo("ferr…");
    }

    @Test
    void countsCharactersAsReadersDoAndNeverHalvesOne() {
        assertThat(Text.clip("🚢🚢🚢", 3)).isEqualTo("🚢🚢🚢");
        assertThat(Text.clip("🚢🚢🚢🚢", 3)).isEqualTo("🚢🚢…");
    }

    @Test
    void letsNothingMoveTheCursorOrChangeColours() {
        assertThat(Text.clip("\u001b[31mred\r\n\u0007\u009b2J\u007f", 40)).isEqualTo(" [31mred    2J ");
    }

    @Test
    void letsNothingTurnTheDirectionOfReading() {
        assertThat(Text.clip("pay \u202eevil\u202c \u2066x\u2069", 40)).isEqualTo("pay  evil   x ");
    }

    @Test
    void takesHalvesOfCharactersAsTheyCome() {
        assertThat(Text.clip("\ud83d", 5)).isEqualTo("\ud83d");
        assertThat(Text.clip("a\udea2b\ud83dcdefg", 5)).isEqualTo("a\udea2b\ud83d…");
    }
}
