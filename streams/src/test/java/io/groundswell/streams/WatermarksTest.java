// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

class WatermarksTest {

    private final KeyValueStore<Integer, Watermark> store =
            Stored.inMemory(StateStores.WATERMARKS, Serdes.Integer(), Watermark.SERDE);
    private final Watermarks watermarks = new Watermarks(store, 2);

    @Test
    void waitsForEveryPartition() {
        watermarks.report(new Watermark(0, 60_000L, false));
        assertThat(watermarks.current()).isEmpty();

        watermarks.report(new Watermark(1, 90_000L, false));
        assertThat(watermarks.current()).hasValue(60_000L);
    }

    @Test
    void goesAsFarAsTheSlowestPartition() {
        watermarks.report(new Watermark(0, 60_000L, false));
        watermarks.report(new Watermark(1, 10_000L, false));

        watermarks.report(new Watermark(0, 900_000L, false));

        assertThat(watermarks.current()).hasValue(10_000L);
    }

    @Test
    void neverGoesBack() {
        watermarks.report(new Watermark(0, 60_000L, false));
        watermarks.report(new Watermark(1, 60_000L, false));

        watermarks.report(new Watermark(1, 10_000L, false));

        assertThat(watermarks.current()).hasValue(60_000L);
    }

    @Test
    void doesNotWaitForAPartitionThatHasEnded() {
        watermarks.report(new Watermark(0, 60_000L, true));
        watermarks.report(new Watermark(1, 90_000L, false));

        assertThat(watermarks.current()).hasValue(90_000L);
    }

    @Test
    void doesNotWaitForAnIdlePartitionThatNeverHadAPost() {
        watermarks.report(new Watermark(0, null, false));
        watermarks.report(new Watermark(1, 90_000L, false));

        assertThat(watermarks.current()).hasValue(90_000L);
    }

    @Test
    void theRunEndsOnceWhenItsLastPartitionDoes() {
        boolean first = watermarks.report(new Watermark(1, 90_000L, true));
        boolean open = watermarks.report(new Watermark(0, 60_000L, false));
        boolean last = watermarks.report(new Watermark(0, 60_000L, true));
        boolean next = watermarks.report(new Watermark(0, 60_000L, true));

        assertThat(first).isFalse();
        assertThat(open).isFalse();
        assertThat(last).isTrue();
        assertThat(next).isFalse(); // the other one has not ended a second time
    }

    @Test
    void aPartitionStaysEndedUntilAllHave() {
        watermarks.report(new Watermark(0, 60_000L, true));

        watermarks.report(new Watermark(0, 70_000L, false)); // the next run has begun there

        assertThat(watermarks.report(new Watermark(1, 60_000L, true))).isTrue();
    }

    @Test
    void theRunGoesOnWhileAnyPartitionDoes() {
        watermarks.report(new Watermark(0, 60_000L, false));

        assertThat(watermarks.report(new Watermark(1, 90_000L, true))).isFalse();
    }

    @Test
    void remembersWhatAnEarlierInstanceWasTold() {
        watermarks.report(new Watermark(0, 60_000L, false));
        watermarks.report(new Watermark(1, 90_000L, false));

        assertThat(new Watermarks(store, 2).current()).hasValue(60_000L);
    }
}
