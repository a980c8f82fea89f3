// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ClosingsTest {

    /** However far time has gone at once. */
    @Test
    void closeInTheOrderOfTheirEndsAndPlatformsBeforeAll() {
        List<String> order = new ArrayList<>();
        List<String> later = new ArrayList<>();
        Closings closings = new Closings();
        closings.add(new Series("ferry", "all"), 5);
        closings.add(new Series("ferry", "bluesky"), 5);
        closings.add(new Series("ferry", "x"), 10);

        Closings.Closed closed = closings.forEach(
                (series, end) -> end < 20,
                (series, end) -> {
                    order.add(end + " " + series.platform());
                    return series.platform().equals("x") && end == 15 ? null : Integer.valueOf(end + 5);
                },
                (series, end) -> later.add(series.platform() + " " + end),
                Integer.MAX_VALUE);

        assertThat(order)
                .containsExactly("5 bluesky", "5 all", "10 bluesky", "10 x", "10 all", "15 bluesky", "15 x", "15 all");
        assertThat(later).containsExactly("x null", "bluesky 20", "all 20");
        assertThat(closed).isEqualTo(new Closings.Closed(8, 15));
    }

    @Test
    void closeNoMoreThanTheyAreAskedToAndLeaveTheRestInItsOrder() {
        List<String> order = new ArrayList<>();
        Map<String, Integer> later = new TreeMap<>(Map.of("bluesky", 5, "x", 6));
        List<Closings.Closed> portions = new ArrayList<>();

        for (int portion = 0; portion < 3; portion++) {
            Closings closings = new Closings();
            later.forEach((platform, end) -> closings.add(new Series("ferry", platform), end));
            portions.add(closings.forEach(
                    (series, end) -> end < 8,
                    (series, end) -> {
                        order.add(end + " " + series.platform());
                        return end + 1;
                    },
                    (series, end) -> later.put(series.platform(), end),
                    3));
        }

        assertThat(order).containsExactly("5 bluesky", "6 bluesky", "6 x", "7 bluesky", "7 x");
        assertThat(portions).extracting(Closings.Closed::count).containsExactly(3, 2, 0);
        assertThat(later).containsOnly(entry("bluesky", 8), entry("x", 8));
    }
}
