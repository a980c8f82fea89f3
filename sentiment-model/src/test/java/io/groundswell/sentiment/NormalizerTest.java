// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalizerTest {

    private static final Normalizer NORMALIZER = Normalizer.standard(Set.of(
            "stop", "the", "war", "good", "so", "free", "ukraine", "proud", "not", "in", "my", "name")::contains);

    private static String normal(String text) {
        return NORMALIZER.normalize(text).text().strip();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a&amp;b &lt;3 &#39;x&#39; &unknown; | a&b \\nlove\\n 'x' &unknown;
            see https://t.co/x now | see  now
            RT @one: @two yes | yes
            we asked @one.two again | we asked someone again
            @one is wrong | someone is wrong
            #StopTheWar | Stop The War
            #stopthewar | stop the war
            #notinmyname! | not in my name!
            #Covid19 | Covid 19
            #qqqxxx | qqqxxx
            good #proud #free | good \\nproud \\nfree
            soooo goooood | so good
            “good” – ‘so’… | "good"  -  'so'...
            what??!! no!!! | what? no!
            f*ck this sh!t | fuck this shit
            fukkin good | damn good
            F them | fuck them
            vitamin F is new | vitamin F is new
            dont know, u r gr8 | don't know, you are great
            THIS IS SO GOOD. I AGREE | This is so good. I agree
            NATO and US | NATO and US
            so good :) | so good \\nhappy
            f(x):y 10:30 http | f(x):y 10:30 http
            so good 😂😂😂 | so good \\nhilarious
            we ❤️ this | we love this
            😡 | angry
            🇺🇦 | Ukraine
            the 🇺🇦 war | the   war
            ｓｏ 𝗴𝗼𝗼𝗱 | so good
            """)
    void makesPostsReadable(String text, String expected) {
        assertThat(normal(text)).isEqualTo(expected.replace("\\n", "\n"));
    }

    @Test
    void endsSentencesAtLineBreaksUnlessTheNextGoesOn() {
        assertThat(normal("One\nTwo\nthree\n\nFour")).isEqualTo("One\nTwo three\n\nFour");
    }

    @Test
    void composesLettersAndRepairsHalfCharacters() {
        assertThat(normal("cafe\u0301 \ud83dx")).isEqualTo("café x");
        assertThat(normal("\u202ea\u200bb\u00adc\u00a0d")).isEqualTo("abc d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class",
                "classic assessment",
                "Scunthorpe",
                "shitake",
                "hello",
                "10$ to 1*2",
                "U.S.",
                "buckle up",
                "won 2:3",
                "ID: 7",
                "ratio 1:3 or 4:3"
            })
    void leavesOrdinaryWordsAlone(String text) {
        assertThat(normal(text)).isEqualTo(text);
    }

    static java.util.List<String> hostile() {
        return HostileText.ALL;
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void keepsPlacesOfAnyText(String text) {
        Placed.assertPlaced(text, NORMALIZER.normalize(text));
    }
}
