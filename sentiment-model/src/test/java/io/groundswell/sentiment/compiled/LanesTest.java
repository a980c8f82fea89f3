// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class LanesTest {

    private static final int EACH = Lanes.MOST / 16;

    @Property(tries = 200)
    void addThreeNumbersAtOnce(
            @ForAll @Size(16) List<@IntRange(min = -EACH, max = EACH) Integer> first,
            @ForAll @Size(16) List<@IntRange(min = -EACH, max = EACH) Integer> last) {
        long lanes = 0;
        int[] expected = new int[4];
        for (int at = 0; at < first.size(); at++) {
            lanes += Lanes.of(0, first.get(at)) + Lanes.of(1, -EACH) + Lanes.of(2, last.get(at));
            expected[1] += first.get(at);
            expected[2] -= EACH;
            expected[3] += last.get(at);
        }
        int[] sums = new int[4];

        Lanes.addTo(sums, lanes, 1);

        assertThat(sums).containsExactly(expected);
    }
}
