// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequiredLiteralTest {

    @ParameterizedTest
    @CsvSource({
        "'life ?(jacket|vest)s?', life",
        "'\\b\\d+(\\.\\d\\d)? ?crowns?\\b', crown",
        "'(?i)safety first', safety first",
        "'a\\.b\\.c', a.b.c",
        "'colou?r scheme', 'r scheme'",
        "'ab+cde', cde",
        "'x{2,3}yes+', yes",
        "'[a-z]fire[0-9]', fire"
    })
    void isTheLongestThatEveryMatchHolds(String expression, String literal) {
        assertThat(RequiredLiteral.of(expression)).isEqualTo(literal);
    }

    @ParameterizedTest
    @CsvSource({"(?:told|tell)", "left|right", "\\Qab*cd\\E", "\\x{41}bcd", "ab", "[]abc]def", "[[:alpha:]]abc", "wort*"
    })
    void isLeftOutWhereThereIsNoneOrItIsNotSure(String expression) {
        assertThat(RequiredLiteral.of(expression)).isIn("", "wor");
    }

    @Test
    void isFoundInAnyCase() {
        assertThat(RequiredLiteral.occurs("safety", "SAFETY")).isTrue();
        assertThat(RequiredLiteral.occurs("safety", "ſafety")).isTrue(); // as the expression itself would
        assertThat(RequiredLiteral.occurs("safety", "safet")).isFalse();
    }

    /** The guarantee: no text is kept from an expression that matches it. */
    @Property(tries = 2_000)
    void occursInWhateverMatches(@ForAll("expressions") String expression, @ForAll("texts") String text) {
        Assume.that(Unfoldable.in(expression) == null);
        Pattern pattern;
        try {
            pattern = Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException e) {
            Assume.that(false);
            return;
        }

        if (pattern.matcher(text).find()) {
            String literal = RequiredLiteral.of(expression);
            assertThat(RequiredLiteral.occurs(literal, text)).isTrue();
        }
    }

    @Provide
    Arbitrary<String> expressions() {
        return Arbitraries.of(
                        "a", "b", "kss", "abs", "|", "(", ")", "(?:", "[", "]", "[^", "*", "?", "+", "{2}", "{0,1}",
                        ".", "\\", "\\b", "\\.", "\\x41", "\\Q", "\\E", "\\pL", "^", "$", "-", "😀", "}")
                .list()
                .ofMinSize(1)
                .ofMaxSize(9)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "b", "kss", "abs", "KſS", "A", "B", ".", "😀", " ", "-", "]", "}", "\u212ASS")
                .list()
                .ofMaxSize(10)
                .map(parts -> String.join("", parts));
    }
}
