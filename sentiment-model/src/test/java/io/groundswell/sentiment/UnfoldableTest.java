// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.re2j.Pattern;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // what is missed never ends
class UnfoldableTest {

    @ParameterizedTest
    @CsvSource({
        "ᲀ, ᲀ",
        "ferry ᲈ, ᲈ",
        "\\x{1C84}, \\x{1C84}",
        "[\\x{80}-\\x{10FFFF}], \\x{80}-\\x{10FFFF}",
        "[а-ῼ], а-ῼ",
        "[[:alpha:]а-ῼ], а-ῼ",
        "[]-ῼ], ]-ῼ",
        "[^a-😀], a-😀",
        "[\\101-ῼ], \\101-ῼ",
        "[\\x41-ῼ], \\x41-ῼ",
        "[\\t-ῼ], \\t-ῼ",
        "[!--а-ῼ], а-ῼ",
        "\\Q[\\E[b-ῼ], b-ῼ",
    })
    void findsWhatWouldNeverCompile(String expression, String found) {
        assertThat(Unfoldable.in(expression)).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a-z]+-[0-9]",
                "caf[é-ü]",
                "[\\x{80}-\\x{1C7F}\\x{1C89}-\\x{10FFFF}]",
                "[^\\x00-\\x7F]",
                "\\p{Cyrillic}",
                "ж+",
                "😀-😎",
                "[-ῼ]",
                "",
                "\\",
                "\\x{",
                "\\x",
                "[a-",
                "-",
                "well-known"
            })
    void findsNothingInWhatCompiles(String expression) {
        assertThat(Unfoldable.in(expression)).isNull();
    }

    @Test
    void isSaidOfATheme() {
        ThemeDefinition theme = new ThemeDefinition("names", List.of(), List.of(), List.of("[\\x{80}-\\x{10FFFF}]"));

        assertThatThrownBy(() -> ThemePatterns.of(List.of(theme)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "theme names: pattern '[\\x{80}-\\x{10FFFF}]' must not hold \\x{80}-\\x{10FFFF}");
    }

    @Test
    void compilesOnceTheyAreLeftOut() {
        Pattern letters = Pattern.compile("[\\x{80}-\\x{1C7F}\\x{1C89}-\\x{10FFFF}]", Pattern.CASE_INSENSITIVE);

        assertThat(letters.matcher("naïve").find()).isTrue();
    }
}
