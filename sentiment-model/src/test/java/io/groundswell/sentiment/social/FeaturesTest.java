// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.social;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.sentiment.social.PostTokens.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FeaturesTest {

    private static final Lexical LEXICAL = Lexical.shipped();

    @Test
    void takesAPostApartAsPeopleWriteIt() {
        var tokens = tokens("RT @Some_One: Sooooo HAPPY :-) 😍😍 #NightFerry at 20:30!!! https://example.org/x?y=1");

        assertThat(tokens)
                .containsExactly(
                        "rt", "\u0002", ":", "soo", "happy", ":-)", "😍", "#nightferry", "at", "00:00", "!!", "\u0001");
    }

    @Test
    void keepsWhatRepetitionAndCapitalsSay() {
        var tokens = new PostTokens(LEXICAL);
        tokens.read("Sooooo HAPPY Today ok!!");

        assertThat(tokens.has(0, PostTokens.ELONGATED)).isTrue();
        assertThat(tokens.has(1, PostTokens.SHOUTED)).isTrue();
        assertThat(tokens.has(2, PostTokens.CAPITALISED)).isTrue();
        assertThat(tokens.has(3, PostTokens.SHOUTED | PostTokens.CAPITALISED)).isFalse();
        assertThat(tokens.has(4, PostTokens.REPEATED)).isTrue();
    }

    @Test
    void foldsTypographicApostrophes() {
        assertThat(tokens("don’t")).isEqualTo(tokens("don't"));
    }

    @Test
    void takesNoFaceOutOfAWordOrATime() {
        var tokens = new PostTokens(LEXICAL);
        tokens.read("xDocument at 8:30 ID:Peter");

        for (int token = 0; token < tokens.count(); token++) {
            assertThat(tokens.kind(token)).isNotEqualTo(Kind.EMOTICON);
        }
    }

    @Test
    void marksTheWordsUnderANegation() {
        var plain = features("this is good").get(Block.WORDS.place());
        var negated = features("this is not good").get(Block.WORDS.place());

        assertThat(plain).contains(Hash.of("good"));
        assertThat(negated).doesNotContain(Hash.of("good"));
    }

    @Test
    void endsANegationAtABut() {
        assertThat(features("not cheap but good").get(Block.WORDS.place())).contains(Hash.of("good"));
    }

    @Test
    void readsTheWordOfATag() {
        assertThat(features("#sad").get(Block.WORDS.place())).contains(Hash.of("sad"));
    }

    @Test
    void readsALoneFBeforeAPronounAsWhatItMeans() {
        assertThat(features("F them").get(Block.WORDS.place())).contains(Hash.of("fuck"));
        assertThat(features("F-16 or F sharp").get(Block.WORDS.place())).doesNotContain(Hash.of("fuck"));
    }

    @Test
    void findsAllGramsOfThreeToFiveCharacters() {
        // given " no ok ": seven characters, so five grams of three, four of four, three of five
        var grams = features("no ok").get(Block.CHARACTERS.place());

        assertThat(grams).hasSize(12).contains(Hash.of(" no"), Hash.of("o ok "), Hash.of("ok "));
    }

    @Test
    void knowsWhatPeopleRatedAndCounted() {
        assertThat(LEXICAL.valence(LEXICAL.entry(Hash.of("wonderful")))).isGreaterThan(2);
        assertThat(LEXICAL.valence(LEXICAL.entry(Hash.of("traitor")))).isLessThan(-2);
        assertThat(LEXICAL.valence(LEXICAL.entry(Hash.of("😡")))).isNegative();
        assertThat(LEXICAL.cluster(LEXICAL.entry(Hash.of("lol")))).isPositive();
        assertThat(LEXICAL.entry(Hash.of("xqzzqx"))).isNegative();
    }

    private static List<String> tokens(String post) {
        var tokens = new PostTokens(LEXICAL);
        tokens.read(post);
        List<String> texts = new ArrayList<>();
        for (int token = 0; token < tokens.count(); token++) {
            texts.add(tokens.foldedText(token));
        }
        return texts;
    }

    /** The features of each block. */
    private static List<Set<Long>> features(String post) {
        List<Set<Long>> features = new ArrayList<>();
        for (int block = 0; block < Block.ALL.length; block++) {
            features.add(new HashSet<>());
        }
        new Features(LEXICAL).extract(post, (block, feature, value) -> features.get(block.place())
                .add(feature));
        return features;
    }
}
