// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.TypeConversionException;

class DurationsTest {

    private final Durations durations = new Durations();

    @Test
    void readsWhatPeopleWrite() {
        assertThat(durations.convert("0s")).isEqualTo(Duration.ZERO);
        assertThat(durations.convert("30s")).isEqualTo(Duration.ofSeconds(30));
        assertThat(durations.convert("5m")).isEqualTo(Duration.ofMinutes(5));
        assertThat(durations.convert("24H")).isEqualTo(Duration.ofHours(24));
        assertThat(durations.convert("7d")).isEqualTo(Duration.ofDays(7));
        assertThat(durations.convert("1h30m")).isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void readsIso8601InEitherCase() {
        assertThat(durations.convert("PT5M")).isEqualTo(Duration.ofMinutes(5));
        assertThat(durations.convert("p1dt12h")).isEqualTo(Duration.ofHours(36));
    }

    @Test
    void saysHowADurationIsWritten() {
        for (String text : new String[] {"", "5", "m", "5 minutes", "1d12h", "5m\u202e", "99999999999999999999d"}) {
            assertThatThrownBy(() -> durations.convert(text))
                    .as(text)
                    .isInstanceOf(TypeConversionException.class)
                    .hasMessage("a duration is written like 30s, 5m, 24h or 7d: was " + text);
        }
    }

    @Test
    void writesWhatItReads() {
        for (String text : new String[] {"0s", "30s", "5m", "1h", "24h", "1h30m"}) {
            assertThat(Durations.text(durations.convert(text))).isEqualTo(text);
        }
    }
}
