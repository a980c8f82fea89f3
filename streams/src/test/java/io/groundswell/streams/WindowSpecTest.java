// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WindowSpecTest {

    private final WindowSpec hour = new WindowSpec(Duration.ofHours(1), Duration.ofMinutes(5));

    @Test
    void aMinuteIsInTheWindowsThatEndAfterIt() {
        assertThat(hour.firstEndAfter(9)).isEqualTo(10);
        assertThat(hour.firstEndAfter(10)).isEqualTo(15);
        assertThat(hour.firstEndAfter(-1)).isZero();
    }

    @Test
    void aSliceHoldsTheMinutesFromItsStart() {
        assertThat(hour.sliceOf(9)).isEqualTo(5);
        assertThat(hour.sliceOf(10)).isEqualTo(10);
        assertThat(hour.sliceOf(-1)).isEqualTo(-5);
    }
}
