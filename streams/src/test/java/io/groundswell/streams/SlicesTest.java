// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.Label;
import io.groundswell.events.WindowKey;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlicesTest {

    private static final Series FERRY = new Series("ferry", "x");
    private static final WindowSpec WINDOW = new WindowSpec(Duration.ofMinutes(5), Duration.ofMinutes(1));

    private final Slices slices =
            new Slices(Stored.inMemory(StateStores.SLICES, SliceKey.SERDE, Slice.SERDE), List.of(WINDOW));

    @Test
    void aWindowHoldsItsStartAndNotItsEnd() {
        post(FERRY, 9);
        post(FERRY, 10);
        post(FERRY, 14);
        post(FERRY, 15);
        post(new Series("ferry", "bluesky"), 12);

        assertThat(slices.window(FERRY, WINDOW, 15).get(WindowKey.ALL))
                .extracting(slice -> slice.tally().posts())
                .isEqualTo(2L);
    }

    @Test
    void theWindowOfAllPlatformsHoldsEach() {
        post(FERRY, 12);
        post(new Series("ferry", "bluesky"), 13);
        post(new Series("tram", "x"), 13);

        assertThat(slices.window(new Series("ferry", WindowKey.ALL), WINDOW, 15).get(WindowKey.ALL))
                .extracting(slice -> slice.tally().posts())
                .isEqualTo(2L);
        assertThat(slices.firstFrom(new Series("ferry", WindowKey.ALL), WINDOW, 0))
                .hasValue(12);
    }

    @Test
    void deletesWhatIsOlderThanAMinuteOfOneSeries() {
        Series other = new Series("tram", "x");
        post(FERRY, 9);
        post(FERRY, 10);
        post(other, 9);

        slices.deleteBefore(FERRY, WINDOW, 10);

        assertThat(slices.firstFrom(FERRY, WINDOW, 0)).hasValue(10);
        assertThat(slices.firstFrom(other, WINDOW, 0)).hasValue(9);
    }

    private void post(Series series, int minute) {
        slices.add(
                series,
                new ThemeChange(minute, WindowKey.ALL, Tallies.scored(Label.POSITIVE, 1), List.of(), List.of()));
    }
}
