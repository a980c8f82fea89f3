// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGateTest {

    private static final Set<String> DICTIONARY = Set.of("i", "love", "this", "no", "me");
    private static final LanguageGate GATE = new LanguageGate(Set.of("en"), DICTIONARY::contains);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Nobody could have foreseen what happened there yesterday | -     | true
            Nobody could have foreseen what happened there yesterday | tr    | true
            Nobody could have foreseen what happened there yesterday | en-GB | true
            Nessuno avrebbe potuto prevedere quello che è successo   | -     | false
            Nessuno avrebbe potuto prevedere quello che è successo   | en    | false
            Kimse dün orada olanları önceden tahmin edemezdi         | en    | false
            Никто не мог этого предвидеть                            | en    | false
            誰も予想できなかった                                     | -     | false
            Shameful                                                 | -     | true
            Shameful                                                 | en    | true
            Vergonzoso                                               | es    | false
            I love this                                              | es    | true
            Shameful                                                 | und   | true
            """)
    void decides(String text, @Nullable String tag, boolean read) {
        assertThat(GATE.reads(text, tag)).isEqualTo(read);
    }

    @Test
    void refusesALanguageThatTheDetectorDoesNotKnow() {
        assertThatThrownBy(() -> new LanguageGate(Set.of("en", "qx"), DICTIONARY::contains))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("qx");
    }
}
