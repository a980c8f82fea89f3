// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.app.verify.Comparison;
import io.groundswell.app.verify.Difference;
import io.groundswell.app.verify.Kill;
import io.groundswell.app.verify.Verification.Verdict;
import io.groundswell.events.WindowKey;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VerifyCommandTest {

    private final StringWriter out = new StringWriter();

    @Test
    void endsWithNothingWhenNoWindowDiffers() {
        int exit =
                report(List.of(new Kill(1_860, 3_000, 90, Duration.ofMillis(5_240))), new Comparison(5_220, List.of()));

        assertThat(exit).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "kill 1: 1,860 of 3,000 posts processed, 90 records of output uncommitted;"
                                + " the next committed window 5.2 s after the restart",
                        "posts 3,000, of these late 2",
                        "windows compared 5,220, differing 0");
    }

    @Test
    void endsWithOneAndSpellsOutTheFirstWindowsThatDiffer() {
        List<Difference> differences = IntStream.range(0, 8)
                .mapToObj(i -> new Difference(key(i), "posts " + i, "no window"))
                .toList();

        int exit = report(List.of(), new Comparison(20, differences));

        assertThat(exit).isEqualTo(1);
        assertThat(out.toString())
                .contains("windows compared 20, differing 8")
                .contains(key(0) + "\n  expected posts 0\n  found    no window")
                .contains(key(4).toString())
                .doesNotContain(key(5).toString());
    }

    @Test
    void refusesANegativeNumberOfKills() {
        Finished wrong = Finished.command("verify", "--kill", "-1");

        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).contains("kills must not be negative: was -1");
    }

    private int report(List<Kill> kills, Comparison comparison) {
        return VerifyCommand.report(new Verdict(3_000, 2, kills, comparison), new PrintWriter(out));
    }

    private static WindowKey key(int minute) {
        return new WindowKey(
                "ferry",
                "all",
                "all",
                Duration.ofMinutes(5),
                Instant.parse("2026-03-14T09:05:00Z").plusSeconds(60L * minute));
    }
}
