// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void doublesUpToItsLimit() {
        Backoff backoff = Backoff.doubling(Duration.ofSeconds(5), Duration.ofSeconds(320));

        assertThat(backoff.longest(1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(backoff.longest(4)).isEqualTo(Duration.ofSeconds(40));
        assertThat(backoff.longest(1_000_000)).isEqualTo(Duration.ofSeconds(320));
    }

    @Test
    void growsByStepsUpToItsLimit() {
        Backoff backoff = Backoff.linear(Duration.ofMillis(250), Duration.ofSeconds(16));

        assertThat(backoff.longest(3)).isEqualTo(Duration.ofMillis(750));
        assertThat(backoff.longest(Integer.MAX_VALUE)).isEqualTo(Duration.ofSeconds(16));
    }

    @Test
    void waitsUpToAQuarterLessByChance() {
        assertThat(Backoff.less(Duration.ofSeconds(4), 0)).isEqualTo(Duration.ofSeconds(4));
        assertThat(Backoff.less(Duration.ofSeconds(4), 0.999))
                .isBetween(Duration.ofSeconds(3), Duration.ofMillis(3_010));
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> Backoff.linear(Duration.ZERO, Duration.ofSeconds(1)))
                .hasMessage("first wait must be positive: was PT0S");
        assertThatThrownBy(() -> Backoff.doubling(Duration.ofSeconds(2), Duration.ofSeconds(1)))
                .hasMessage("most must be at least PT2S: was PT1S");
    }
}
