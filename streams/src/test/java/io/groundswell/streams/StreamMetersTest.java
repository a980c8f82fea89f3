// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class StreamMetersTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final StreamMeters meters = new StreamMeters(registry);

    @Test
    void countsSourcesPastTheFirstFewAsOne() {
        for (int i = 0; i < 1_000; i++) {
            meters.received("source-" + i);
        }

        assertThat(registry.find("groundswell.posts.received").counters().size())
                .isEqualTo(21);
        assertThat(registry.get("groundswell.posts.received")
                        .tag("source", "other")
                        .counter()
                        .count())
                .isEqualTo(980);
    }
}
