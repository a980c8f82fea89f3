// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class InFlightTest {

    @Test
    void waitsForTheGapToClose() {
        InFlight inFlight = new InFlight(10);
        Runnable eleven = inFlight.begin(11, 1);
        Runnable twelve = inFlight.begin(12, 1);

        twelve.run();
        long withGap = inFlight.settledUpTo();
        eleven.run();

        assertThat(withGap).isEqualTo(10);
        assertThat(inFlight.settledUpTo()).isEqualTo(12);
    }

    @Test
    void settlesARecordWithTheLastOfItsPosts() {
        InFlight inFlight = new InFlight(0);
        Runnable page = inFlight.begin(1, 3);

        page.run();
        page.run();
        long withTwo = inFlight.settledUpTo();
        page.run();

        assertThat(withTwo).isZero();
        assertThat(inFlight.settledUpTo()).isEqualTo(1);
    }

    @Property
    void isAlwaysTheLongestRunWithoutAGap(@ForAll @Size(max = 60) List<@IntRange(min = 1, max = 50) Integer> order) {
        InFlight inFlight = new InFlight(0);
        List<Runnable> lines = new ArrayList<>();
        for (int i = 1; i <= 50; i++) {
            lines.add(inFlight.begin(i, 1));
        }
        Set<Integer> settled = new HashSet<>();

        for (int line : order) {
            lines.get(line - 1).run();
            settled.add(line);
            int expected = 0;
            while (settled.contains(expected + 1)) {
                expected++;
            }
            assertThat(inFlight.settledUpTo()).isEqualTo(expected);
        }
    }
}
