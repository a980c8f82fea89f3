// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private final Patience patience = new Patience(Duration.ofSeconds(20), Duration.ofMillis(1));
    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void triesAgainUntilItWorks() throws Exception {
        patience.deliver(
                swing -> {
                    if (tries.incrementAndGet() < 4) {
                        throw UndeliveredException.forNow("not yet");
                    }
                },
                Swings.open());

        assertThat(tries).hasValue(4);
    }

    @Test
    void doesNotTryWhatWillNeverWork() {
        assertThatExceptionOfType(UndeliveredException.class)
                .isThrownBy(() -> patience.deliver(
                        swing -> {
                            tries.incrementAndGet();
                            throw UndeliveredException.forGood("gone");
                        },
                        Swings.open()))
                .withMessage("gone");
        assertThat(tries).hasValue(1);
    }

    @Test
    void givesUpInTheEnd() {
        assertThatExceptionOfType(UndeliveredException.class)
                .isThrownBy(() -> new Patience(Duration.ofMillis(50), Duration.ofMillis(1))
                        .deliver(
                                swing -> {
                                    tries.incrementAndGet();
                                    throw UndeliveredException.forNow("down");
                                },
                                Swings.open()))
                .withMessage("down");
        assertThat(tries).hasValueGreaterThan(1);
    }
}
