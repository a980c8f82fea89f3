// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RetriesTest {

    private final Retries retries = new Retries(Pace.DOCUMENTED);

    @Test
    void waitAQuarterOfASecondLongerAfterEachFailureOfTheNetworkUpTo16Seconds() {
        assertThat(waits(XFailure.Kind.NETWORK, null, 66))
                .startsWith(Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofMillis(750))
                .endsWith(
                        Duration.ofMillis(15_750),
                        Duration.ofSeconds(16),
                        Duration.ofSeconds(16),
                        Duration.ofSeconds(16));
    }

    @Test
    void waitTwiceAsLongAfterEachErrorUpTo320Seconds() {
        assertThat(waits(XFailure.Kind.SERVER, null, 9))
                .extracting(Duration::toSeconds)
                .containsExactly(5L, 10L, 20L, 40L, 80L, 160L, 320L, 320L, 320L);
    }

    @Test
    void waitAMinuteOrMoreWhereThereWereTooManyRequests() {
        assertThat(waits(XFailure.Kind.LIMITED, null, 6))
                .extracting(Duration::toMinutes)
                .containsExactly(1L, 2L, 4L, 8L, 16L, 16L);
    }

    @Test
    void waitUntilXSaysThatItWillAnswerAgain() {
        assertThat(waits(XFailure.Kind.LIMITED, Duration.ofSeconds(733), 2)).containsOnly(Duration.ofSeconds(733));
        assertThat(waits(XFailure.Kind.LIMITED, Duration.ofSeconds(-3), 1)).containsExactly(Duration.ZERO);
        assertThat(waits(XFailure.Kind.LIMITED, Duration.ofDays(400), 1)).containsExactly(Duration.ofMinutes(8));
    }

    @Test
    void beginAnewOnceItWentWell() {
        assertThat(waits(XFailure.Kind.SERVER, null, 4)).hasSize(4);

        retries.reset();

        assertThat(waits(XFailure.Kind.SERVER, null, 1)).containsExactly(Duration.ofSeconds(5));
    }

    private List<Duration> waits(XFailure.Kind kind, @Nullable Duration untilReset, int times) {
        List<Duration> waits = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            waits.add(retries.after(new XFailure(kind, "as it was told to", untilReset)));
        }
        return waits;
    }
}
