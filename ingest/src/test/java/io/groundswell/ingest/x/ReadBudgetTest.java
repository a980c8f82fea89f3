// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadBudgetTest {

    private static final YearMonth MARCH = YearMonth.parse("2026-03");

    private Instant now = Instant.parse("2026-03-31T23:59:00Z");

    @Test
    void isSpentWhileWhatMayBeUnderWayIsLeft() {
        ReadBudget budget = budget(1_000L, 0);

        budget.read(40); // within a second

        assertThat(budget.isSpent()).isFalse();
        budget.read(900);
        assertThat(budget.isSpent()).isTrue();
        assertThat(budget.left()).isEqualTo(60);
    }

    @Test
    void beginsAnewWithTheMonth() {
        ReadBudget budget = budget(100L, 95);
        assertThat(budget.isSpent()).isTrue();

        now = Instant.parse("2026-04-01T00:00:00Z");

        assertThat(budget.isSpent()).isFalse();
        assertThat(budget.used()).isZero();
        assertThat(budget.needsLease()).isTrue();
        budget.keep(MARCH, 100);
        assertThat(budget.needsLease()).isTrue();
    }

    @Test
    void countsWithoutALimit() {
        ReadBudget budget = budget(null, 7);

        budget.read(1_000_000);

        assertThat(budget.isSpent()).isFalse();
        assertThat(budget.needsLease()).isFalse();
        assertThat(budget.leased()).isEqualTo(1_000_007);
        assertThat(budget.take(100)).isEqualTo(100);
    }

    @Test
    void givesNoMoreThanIsLeft() {
        ReadBudget budget = budget(100L, 70);

        assertThat(budget.take(100)).isEqualTo(30);
        assertThat(budget.take(100)).isZero();
        budget.giveBack(20);
        assertThat(budget.take(100)).isEqualTo(20);
    }

    /** However often it is killed, and whatever of its lease is kept by then. */
    @Property(tries = 300)
    void isNeverExceededAcrossKills(@ForAll @IntRange(min = 30, max = 3_000) int limit, @ForAll long seed)
            throws Exception {
        Random random = new Random(seed);
        long kept = 0;
        long read = 0;
        for (int run = 0; run < 20; run++) {
            ReadBudget budget = budget((long) limit, kept);
            kept = budget.leased();
            budget.keep(MARCH, kept);
            for (int i = random.nextInt(200); i > 0 && !budget.isSpent(); i--) {
                now = Instant.parse("2026-03-02T00:00:00Z").plusMillis(read * 3);
                if (random.nextInt(10) == 0) {
                    int taken = budget.take(100);
                    kept = budget.leased();
                    budget.keep(MARCH, kept);
                    budget.awaitLease();
                    int came = taken == 0 ? 0 : random.nextInt(taken + 1);
                    read += came;
                    budget.giveBack(taken - came);
                } else {
                    budget.read(1);
                    read++;
                }
                if (budget.needsLease()) {
                    kept = budget.leased();
                    budget.keep(MARCH, kept);
                }
            }
            assertThat(read).isLessThanOrEqualTo(kept).isLessThanOrEqualTo(limit);
        }
    }

    private ReadBudget budget(@Nullable Long limit, long used) {
        return new ReadBudget(limit, new XPosition(0, List.of(), MARCH.toString(), used), () -> now);
    }
}
