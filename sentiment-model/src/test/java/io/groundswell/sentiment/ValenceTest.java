// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValenceTest {

    private static final Lexicon LEXICON = new Lexicon(Map.of("lovely", 2.0, "awful", -3.0), Map.of("awful", -2.5));

    @Test
    void addsUpBothSidesApart() {
        Valence valence = Valence.of(words("Lovely people in an awful lovely town"), LEXICON);

        assertThat(valence).isEqualTo(new Valence(4.0, 2.5));
    }

    @Test
    void turnsRoundWhatANegationIsCloseTo() {
        Valence valence = Valence.of(words("that was not a lovely evening"), LEXICON);

        assertThat(valence.good()).isZero();
        assertThat(valence.bad()).isCloseTo(1.48, within(1e-9));
    }

    @Test
    void letsANegationReachNoFurtherThanThreeWords() {
        Valence valence = Valence.of(words("no one was there for a lovely evening"), LEXICON);

        assertThat(valence).isEqualTo(new Valence(2.0, 0));
    }

    @Test
    void staysBelowOneHoweverManyWordsThereAre() {
        assertThat(Valence.squashed(0)).isZero();
        assertThat(Valence.squashed(4)).isCloseTo(0.7184, within(1e-4));
        assertThat(Valence.squashed(1e9)).isLessThanOrEqualTo(1);
    }

    private static List<ReadSentence.Word> words(String text) {
        List<ReadSentence.Word> words = new ArrayList<>();
        int begin = 0;
        for (String word : text.split(" ", -1)) {
            words.add(new ReadSentence.Word(begin, begin + word.length(), word, word.toLowerCase(Locale.ROOT)));
            begin += word.length() + 1;
        }
        return words;
    }
}
