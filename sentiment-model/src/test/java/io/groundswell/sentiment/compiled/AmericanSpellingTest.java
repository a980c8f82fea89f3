// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.stanford.nlp.process.Americanize;
import java.util.List;
import org.junit.jupiter.api.Test;

class AmericanSpellingTest {

    private final AmericanSpelling spelling =
            new AmericanSpelling(Texts.read(TaggerBesideCoreNlp.section("tagger.spelling")));

    @Test
    void isThatOfCoreNlp() {
        for (String word : List.of(
                "colour",
                "colours",
                "Colour",
                "labour",
                "Labour",
                "theatre",
                "monday",
                "May",
                "august",
                "haemoglobin",
                "haematology",
                "anaemia",
                "leukaemia",
                "Leukaemic",
                "programmes",
                "contour",
                "glamour",
                "detour",
                "parlour",
                "our",
                "four",
                "fourour",
                "realise",
                "grey",
                "learnt",
                "",
                "xyzaemiax",
                "ourselves")) {
            assertThat(spelling.respell(word)).as(word).isEqualTo(Americanize.americanize(word));
        }
    }

    @Test
    void changesSomeWords() {
        assertThat(spelling.respell("colour")).isEqualTo("color");
        assertThat(spelling.respell("anaemia")).isEqualTo("anemia");
        assertThat(spelling.respell("monday")).isEqualTo("Monday");
    }

    @Test
    void refusesARuleOfFourFields() {
        assertThatThrownBy(() -> new AmericanSpelling("a\tb\tc\td"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a rule must have 1 to 3 fields: was a\tb\tc\td");
    }
}
