// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundswell.sentiment.Scoring.Label;
import io.groundswell.sentiment.Scoring.Sentiment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThemeFinderTest {

    private static final ThemeFinder FINDER = ThemeFinder.of(List.of(
            new ThemeDefinition("trust", List.of("trust", "betray allies"), List.of(), List.of()),
            new ThemeDefinition("food", List.of("the food", "dinner"), List.of("Foodies"), List.of()),
            new ThemeDefinition("cost", List.of(), List.of(), List.of("\\$\\d+", "too expens\\w+"))));

    private static List<Mention> find(String text) {
        return FINDER.find(text, (Sentiment) CoreNlpLoaded.MODEL.score(text, "en"));
    }

    @Test
    void feelsAsTheClauseThatMentionsIt() {
        var text = "The room was lovely, but the food was terrible.";

        assertThat(find(text)).singleElement().satisfies(mention -> {
            assertThat(mention.theme()).isEqualTo("food");
            assertThat(mention.label()).isEqualTo(Label.NEGATIVE);
            assertThat(text.substring(mention.begin(), mention.end())).isEqualTo("but the food was terrible.");
        });
    }

    @Test
    void findsInflectedWords() {
        assertThat(find("He betrayed our allies and nobody trusts him"))
                .extracting(Mention::theme)
                .containsExactly("trust");
        assertThat(find("They are betraying allies")).extracting(Mention::theme).containsExactly("trust");
    }

    @Test
    void letsTheStrongestClauseSpeak() {
        var text = "Dinner was at eight. The dinner was awful, awful, awful!";

        assertThat(find(text)).singleElement().satisfies(mention -> assertThat(mention.begin())
                .isGreaterThan(10));
    }

    @Test
    void findsPatternsRegardlessOfCase() {
        assertThat(find("It was $40, Too Expensive for me"))
                .extracting(Mention::theme)
                .containsExactly("cost");
    }

    @Test
    void countsEightHashtagsInLowerCaseInOrder() {
        var mentions = find("So good #One #two #ONE #three #four #five #six #seven #eight #nine #foodies");

        assertThat(mentions)
                .filteredOn(mention -> mention.kind() == Mention.Kind.HASHTAG)
                .extracting(Mention::theme)
                .containsExactly("#one", "#two", "#three", "#four", "#five", "#six", "#seven", "#eight");
        assertThat(mentions)
                .filteredOn(mention -> mention.kind() == Mention.Kind.STORY)
                .extracting(Mention::theme)
                .containsExactly("food");
    }

    @Test
    void namesThemePatternAndFaultOfABadPattern() {
        assertThatThrownBy(() ->
                        ThemeFinder.of(List.of(new ThemeDefinition("bad", List.of(), List.of(), List.of("(unclosed")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("theme bad")
                .hasMessageContaining("'(unclosed'")
                .hasMessageContaining("missing closing )");
    }

    @Test
    void namesTheThemeOfAPhraseWithoutWords() {
        assertThatThrownBy(
                        () -> ThemeFinder.of(List.of(new ThemeDefinition("bad", List.of("…"), List.of(), List.of()))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("theme bad: a phrase must hold a word: was '…'");
    }

    static List<String> hostile() {
        return HostileText.ALL;
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void takesAnyTextAtAll(String text) {
        if (CoreNlpLoaded.MODEL.score(text, null) instanceof Sentiment sentiment) {
            assertThat(FINDER.find(text, sentiment))
                    .allSatisfy(mention -> assertThat(mention.end()).isBetween(mention.begin(), text.length()));
        }
    }
}
