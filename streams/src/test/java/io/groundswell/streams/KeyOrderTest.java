// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

/** Stores order keys by their bytes; the ranges that are read depend on what that order is. */
class KeyOrderTest {

    private static final Series FERRY = new Series("ferry", "x");

    @Test
    void slicesLieBySeriesSlideStartAndTheme() {
        assertOrderedByBytes(
                SliceKey.SERDE,
                List.of(
                        new SliceKey(FERRY, 1, Integer.MIN_VALUE, ""),
                        new SliceKey(FERRY, 1, -5, "all"),
                        new SliceKey(FERRY, 1, 0, ""),
                        new SliceKey(FERRY, 1, 0, "#tag"),
                        new SliceKey(FERRY, 1, 0, "all"),
                        new SliceKey(FERRY, 1, 300, "all"),
                        new SliceKey(FERRY, 1, Integer.MAX_VALUE, ""),
                        new SliceKey(FERRY, 60, 0, "all"),
                        new SliceKey(new Series("ferry", "x2"), 1, -5, "all"),
                        new SliceKey(new Series("tram", "x"), 1, -5, "all")));
    }

    @Test
    void windowsLieBySizeEndAndSeries() {
        assertOrderedByBytes(
                WindowId.SERDE,
                List.of(
                        new WindowId(FERRY, 5, Integer.MIN_VALUE),
                        new WindowId(new Series("tram", "x"), 5, -1),
                        new WindowId(FERRY, 5, 0),
                        new WindowId(FERRY, 5, 300),
                        new WindowId(FERRY, 60, -1)));
    }

    @Test
    void daysLieByAuthorSeriesAndDay() {
        assertOrderedByBytes(
                AuthorDayKey.SERDE,
                List.of(
                        new AuthorDayKey("ann", new Series("ferry2", "x"), -1),
                        new AuthorDayKey("ann", FERRY, Integer.MIN_VALUE),
                        new AuthorDayKey("ann", FERRY, -1),
                        new AuthorDayKey("ann", FERRY, 0),
                        new AuthorDayKey("ann", FERRY, 20_000),
                        new AuthorDayKey("anna", FERRY, -1)));
    }

    private static <K> void assertOrderedByBytes(Serde<K> serde, List<K> keys) {
        List<K> stored = keys.stream()
                .map(key -> serde.serializer().serialize("store", key))
                .sorted(Arrays::compareUnsigned)
                .map(bytes -> serde.deserializer().deserialize("store", bytes))
                .toList();

        assertThat(stored).isEqualTo(keys);
    }
}
