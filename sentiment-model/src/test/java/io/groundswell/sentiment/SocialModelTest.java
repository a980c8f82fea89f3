// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.sentiment.Scoring.Clause;
import io.groundswell.sentiment.Scoring.Label;
import io.groundswell.sentiment.Scoring.Sentence;
import io.groundswell.sentiment.Scoring.Sentiment;
import io.groundswell.sentiment.social.SocialModel;
import io.groundswell.sentiment.social.SocialModel.Influence;
import io.groundswell.sentiment.social.SocialSettings;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SocialModelTest extends SentimentModelContract {

    private static final SocialModel MODEL = SocialModel.load(SocialSettings.DEFAULTS);

    @Override
    SentimentModel model() {
        return MODEL;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POSITIVE | So happy with the new bikes, best ride of my life!! :)",
                "POSITIVE | Thank you to everybody who came last night, you were amazing 😍",
                "POSITIVE | can't wait for saturday, love this band",
                "NEGATIVE | worst airline ever, lost my bag AGAIN and nobody cares",
                "NEGATIVE | This is so sad, I hate how they treat people :(",
                "NEGATIVE | I am sick and tired of these lies",
                "NEUTRAL | The ferry to the island leaves at 9 on Monday morning",
                "NEUTRAL | Council meets on Tuesday to talk about the budget for 2031"
            })
    void tellsWhatPeopleWouldCallIt(Label label, String post) {
        assertThat(sentiment(post).label()).isEqualTo(label);
    }

    @Test
    void feelsANegationAndAFace() {
        assertThat(sentiment("I am not happy with this at all").score())
                .isLessThan(sentiment("I am happy with this, all of it").score());
        assertThat(sentiment("we will see you there tonight :)").score())
                .isGreaterThan(sentiment("we will see you there tonight :(").score());
    }

    @Test
    void givesEachClauseAFeelingOfItsOwn() {
        List<Clause> clauses = sentiment("I love the crew, but the food was disgusting and made me sick.")
                .sentences()
                .get(0)
                .clauses();

        assertThat(clauses).hasSize(2);
        assertThat(clauses.get(0).label()).isEqualTo(Label.POSITIVE);
        assertThat(clauses.get(1).label()).isEqualTo(Label.NEGATIVE);
    }

    @Test
    void saysOfAPostOfOneClauseWhatItSaysOfThePost() {
        var sentiment = sentiment("what a wonderful morning on the river");

        Sentence only = sentiment.sentences().get(0);
        assertThat(sentiment.sentences()).hasSize(1);
        assertThat(only.score()).isEqualTo(sentiment.score());
        assertThat(only.clauses().get(0).score()).isEqualTo(sentiment.score());
    }

    @Test
    void explainsWhichWordsMovedTheScoreInTheOriginalText() {
        String post = "The boat was late — again — and TERRIBLE 😡";

        List<Influence> influences = MODEL.explain(post);

        Influence strongest = influences.stream()
                .min(Comparator.comparingDouble(Influence::by))
                .orElseThrow();
        assertThat(post.substring(strongest.begin(), strongest.end())).isEqualTo("TERRIBLE");
        assertThat(strongest.by()).isNegative();
    }

    @Test
    void explainsAnyTextAtAll() {
        for (String text : HostileText.ALL) {
            assertThat(MODEL.explain(text))
                    .allSatisfy(influence -> assertThat(influence.end()).isBetween(influence.begin(), text.length()));
        }
    }

    private static Sentiment sentiment(String post) {
        return (Sentiment) MODEL.score(post, "en");
    }
}
