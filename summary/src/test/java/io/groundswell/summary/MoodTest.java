// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoodTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, NOTHING",
        "1000, 0, 0, OVERWHELMINGLY_NEGATIVE",
        "90, 5, 5, OVERWHELMINGLY_NEGATIVE",
        "70, 20, 10, PREDOMINANTLY_NEGATIVE",
        "45, 54, 1, NEUTRAL_LEANING_NEGATIVE",
        "50, 20, 30, MIXED_LEANING_NEGATIVE",
        "10, 80, 10, NEUTRAL",
        "50, 10, 45, MIXED",
        "30, 20, 50, MIXED_LEANING_POSITIVE",
        "1, 54, 45, NEUTRAL_LEANING_POSITIVE",
        "10, 20, 70, PREDOMINANTLY_POSITIVE",
        "5, 5, 90, OVERWHELMINGLY_POSITIVE"
    })
    void choosesTheWordsThatTheFiguresAllow(long negative, long neutral, long positive, Mood expected) {
        assertThat(Mood.of(figures(negative, neutral, positive))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 0, TENDING_NEGATIVE",
        "3, 0, 1, TENDING_NEGATIVE",
        "1, 0, 3, TENDING_POSITIVE",
        "9, 1, 0, PREDOMINANTLY_NEGATIVE",
        "2, 2, 2, UNCLEAR"
    })
    void claimsLessOfFewPosts(long negative, long neutral, long positive, Mood expected) {
        assertThat(Mood.of(figures(negative, neutral, positive))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "-0.50, OVERWHELMINGLY_NEGATIVE",
        "-0.49, PREDOMINANTLY_NEGATIVE",
        "-0.25, PREDOMINANTLY_NEGATIVE",
        "-0.24, LEANING_NEGATIVE",
        "-0.01, LEANING_NEGATIVE",
        "0.00, TENDING_NEGATIVE"
    })
    void changesItsWordsWhereTheTableSays(double high, Mood expected) {
        Figures figures = new Figures(100, 75, 10, 15, 0, 0, 0, 0, -0.6, -0.7, high);

        assertThat(Mood.of(figures)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"-0.20, TENDING_NEGATIVE", "-0.19, UNCLEAR", "0.19, UNCLEAR", "0.20, TENDING_POSITIVE"})
    void tendsOnlyWhereNetItselfIsLargeEnough(double net, Mood expected) {
        assertThat(Mood.of(new Figures(20, 8, 4, 8, 0, 0, 0, 0, net, net - 0.5, net + 0.5)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"-0.30, 0.30, MIXED", "-0.31, 0.30, UNCLEAR", "-0.30, 0.31, UNCLEAR"})
    void callsEvenOnlyWhatIsNarrow(double low, double high, Mood expected) {
        assertThat(Mood.of(new Figures(100, 40, 20, 40, 0, 0, 0, 0, 0, low, high)))
                .isEqualTo(expected);
    }

    @Property
    void namesADirectionThatTheIntervalLeavesOpenOnlyWithItsDoubt(
            @ForAll @LongRange(max = 200) long negative,
            @ForAll @LongRange(max = 200) long neutral,
            @ForAll @LongRange(max = 200) long positive) {
        Figures figures = figures(negative, neutral, positive);

        Mood mood = Mood.of(figures);

        boolean doubted = mood.words().endsWith("to be sure");
        assertThat(mood.name().endsWith("NEGATIVE") && !doubted)
                .isEqualTo(figures.posts() > 0 && figures.netHigh() < 0);
        assertThat(mood.name().endsWith("POSITIVE") && !doubted).isEqualTo(figures.posts() > 0 && figures.netLow() > 0);
        assertThat(doubted).isEqualTo(mood.name().startsWith("TENDING"));
        if (mood == Mood.OVERWHELMINGLY_NEGATIVE || mood == Mood.PREDOMINANTLY_NEGATIVE) {
            assertThat(2 * negative).isGreaterThan(figures.posts());
        }
    }

    private static Figures figures(long negative, long neutral, long positive) {
        return Figures.ofTheme(List.of(Given.figure("any", negative, neutral, positive)));
    }
}
