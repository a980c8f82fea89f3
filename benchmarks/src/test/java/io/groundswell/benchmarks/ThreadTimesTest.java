// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThreadTimesTest {

    @Test
    void addsUserAndSystemTimeOfThreadsOfAKind() {
        Map<String, Long> times = new HashMap<>();

        ThreadTimes.add("7 (C2 CompilerThre) S 1 2 3 4 5 6 7 8 9 10 100 20 0 0 20 0 9 0", times);
        ThreadTimes.add("8 (C1 CompilerThre) S 1 2 3 4 5 6 7 8 9 10 3 2 0 0 20 0 9 0", times);
        ThreadTimes.add("9 (odd) (name) R 1 2 3 4 5 6 7 8 9 10 1 1 0 0 20 0 9 0", times);

        assertThat(times).containsOnly(Map.entry("JIT compiler", 125L), Map.entry("other", 2L));
    }

    @Test
    void takesOffWhatWasSpentBefore() {
        ThreadTimes before = new ThreadTimes(Map.of("a", 5L, "gone", 9L));
        ThreadTimes after = new ThreadTimes(Map.of("a", 12L, "new", 3L));

        ThreadTimes spent = after.minus(before);

        assertThat(spent.hundredths()).containsOnly(Map.entry("a", 7L), Map.entry("new", 3L), Map.entry("gone", 0L));
        assertThat(spent.all()).isEqualTo(10);
    }
}
