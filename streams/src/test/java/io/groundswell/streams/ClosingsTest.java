// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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

        int latest = closings.forEach(
                (series, end) -> end < 20,
                (series, end) -> {
                    order.add(end + " " + series.platform());
                    return series.platform().equals("x") && end == 15 ? null : Integer.valueOf(end + 5);
                },
                (series, end) -> later.add(series.platform() + " " + end));

        assertThat(order)
                .containsExactly("5 bluesky", "5 all", "10 bluesky", "10 x", "10 all", "15 bluesky", "15 x", "15 all");
        assertThat(later).containsExactly("x null", "bluesky 20", "all 20");
        assertThat(latest).isEqualTo(15);
    }
}
