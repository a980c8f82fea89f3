// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.groundswell.sentiment.Scoring.Clause;
import io.groundswell.sentiment.Scoring.Label;
import io.groundswell.sentiment.Scoring.Reason;
import io.groundswell.sentiment.Scoring.Sentiment;
import io.groundswell.sentiment.Scoring.Unscored;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoreNlpModelTest extends SentimentModelContract {

    @Override
    SentimentModel model() {
        return CoreNlpLoaded.MODEL;
    }

    private Sentiment score(String text) {
        return (Sentiment) model().score(text, "en");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            What a welcome surprise            | POSITIVE
            I love this                        | POSITIVE
            Thank you, this is wonderful news! | POSITIVE
            So proud of our team 🎉            | POSITIVE
            I ❤️ this city                     | POSITIVE
            gr8 job everyone :)                | POSITIVE
            This is a disaster                 | NEGATIVE
            F the lot of you, I hate you all   | NEGATIVE
            F them all                         | NEGATIVE
            fukkin hell 😡                     | NEGATIVE
            sh*t show                          | NEGATIVE
            What a bunch of traitors           | NEGATIVE
            They do not want a solution        | NEGATIVE
            smh what a joke 🤡🤡🤡              | NEGATIVE
            THIS IS THE WORST IDEA EVER        | NEGATIVE
            The meeting is on Monday at nine   | NEUTRAL
            """)
    void hearsHowAPostIsMeant(String text, Label label) {
        assertThat(score(text).label()).isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"keeping us dangling", "just a diversion from the files", "leading everybody on again"})
    void hearsNothingGoodInAnAside(String text) {
        assertThat(score(text).label()).isNotEqualTo(Label.POSITIVE);
    }

    @Test
    void tellsTheClausesOfASentenceApart() {
        var text = "The hotel is lovely, but the food was terrible.";

        var clauses = score(text).sentences().get(0).clauses();

        assertThat(clauses).hasSize(2);
        assertThat(textOf(text, clauses)).containsExactly("The hotel is lovely,", "but the food was terrible.");
        assertThat(clauses.get(0).label()).isEqualTo(Label.POSITIVE);
        assertThat(clauses.get(1).label()).isEqualTo(Label.NEGATIVE);
    }

    @Test
    void keepsAComplementWithWhatGovernsIt() {
        assertThat(score("I do not believe that this will work.")
                        .sentences()
                        .get(0)
                        .clauses())
                .hasSize(1);
    }

    @Test
    void partsAnAdverbialClause() {
        var text = "Although the room was tiny, we enjoyed the stay.";

        var clauses = score(text).sentences().get(0).clauses();

        assertThat(textOf(text, clauses)).containsExactly("Although the room was tiny,", "we enjoyed the stay.");
    }

    @Test
    void placesTokensWhereTheyStoodBeforeNormalisation() {
        var text = "@you  “Soooo” good… 👍🏽 #ThankYou";

        var sentiment = score(text);

        var tokens = sentiment.sentences().stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .toList();
        assertThat(tokens)
                .filteredOn(token -> token.word().equals("So"))
                .singleElement()
                .satisfies(token ->
                        assertThat(text.substring(token.begin(), token.end())).isEqualTo("Soooo"));
        assertThat(tokens)
                .filteredOn(token -> token.word().equals("great"))
                .singleElement()
                .satisfies(token ->
                        assertThat(text.substring(token.begin(), token.end())).isEqualTo("👍🏽"));
        assertThat(tokens).extracting(Scoring.Token::word).contains("Thank", "You");
    }

    @Test
    void meansTheSentencesOfAText() {
        var sentiment = score("This is wonderful. This is terrible.");

        double mean = sentiment.sentences().stream()
                .mapToDouble(sentence ->
                        Objects.requireNonNull(sentence.fineGrained()).expectedScore())
                .average()
                .orElseThrow();
        assertThat(Objects.requireNonNull(sentiment.fineGrained()).expectedScore())
                .isCloseTo(mean, within(1e-9));
    }

    @Test
    void scoresByTheCalibratedPolarity() {
        var sentiment = score("This is wonderful. This is terrible.");

        assertThat(sentiment.score())
                .isEqualTo(
                        sentiment.polarity().positive() - sentiment.polarity().negative());
    }

    @Test
    void readsALongSentenceInPieces() {
        var sentiment = score("we went there and then we came back, ".repeat(20));

        assertThat(sentiment.sentences()).hasSizeGreaterThan(1).allSatisfy(sentence -> assertThat(sentence.tokens())
                .hasSizeLessThanOrEqualTo(70));
    }

    @Test
    void refusesTextsBeyondItsBounds() {
        var model = CoreNlpLoaded.of(new CoreNlpSettings(100, 10, 70, Duration.ofSeconds(10), Set.of("en")));

        assertThat(model.score("x".repeat(101), "en")).isEqualTo(new Unscored(Reason.TOO_LONG));
        assertThat(model.score("one two three four five six seven eight nine ten eleven", "en"))
                .isEqualTo(new Unscored(Reason.TOO_LONG));
        assertThat(model.score("This is fine.", "en")).isInstanceOf(Sentiment.class);
    }

    @Test
    void givesUpWhenTimeIsOut() {
        var model = CoreNlpLoaded.of(new CoreNlpSettings(100, 10, 70, Duration.ofNanos(1), Set.of("en")));

        assertThat(model.score("This is fine.", "en")).isEqualTo(new Unscored(Reason.TIMEOUT));
    }

    private static List<String> textOf(String text, List<Clause> clauses) {
        return clauses.stream()
                .map(clause -> text.substring(clause.begin(), clause.end()))
                .toList();
    }
}
