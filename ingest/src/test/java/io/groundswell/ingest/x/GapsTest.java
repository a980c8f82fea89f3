// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class GapsTest {

    private static final int NUMBERS = 60;

    @Test
    void theNextGapHoldsThePostThatTheLastOneEndsBefore() {
        Gaps gaps = new Gaps(List.of(gap(10, 20)));

        gaps.add(gap(15, 30));

        assertThat(gaps.open()).containsExactly(gap(10, 20), gap(19, 30));
    }

    @Property
    void whatIsInAGapIsInOneOfThoseThatAreOpen(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = NUMBERS / 2) Integer> begins,
            @ForAll @IntRange(min = 1, max = NUMBERS / 2) int length) {
        Gaps gaps = new Gaps(List.of());
        List<Gap> added = new ArrayList<>();
        for (int begin : begins.stream().sorted().toList()) {
            Gap gap = gap(begin, begin + length);
            gaps.add(gap);
            added.add(gap);
        }

        for (long number = 0; number <= NUMBERS; number++) {
            String which = "%d in %s of %s".formatted(number, gaps.open(), added);
            assertThat(holding(gaps.open(), number)).as(which).isLessThanOrEqualTo(1);
            if (holding(added, number) > 0) {
                assertThat(holding(gaps.open(), number)).as(which).isEqualTo(1);
            }
        }
    }

    private static long holding(List<Gap> gaps, long number) {
        return gaps.stream()
                .filter(gap -> gap.since() < number && number < gap.until())
                .count();
    }

    private static Gap gap(long since, long until) {
        return new Gap(since, until, "\"night ferry\"", Set.of());
    }
}
