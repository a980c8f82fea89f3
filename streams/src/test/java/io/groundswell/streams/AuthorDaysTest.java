// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Steps, summed in any order, must count authors as visiting every window would. */
class AuthorDaysTest {

    private static final List<WindowSpec> WINDOWS = List.of(
            new WindowSpec(Duration.ofMinutes(5), Duration.ofMinutes(1)),
            new WindowSpec(Duration.ofHours(1), Duration.ofMinutes(20)),
            new WindowSpec(Duration.ofHours(24), Duration.ofHours(6)));

    /** Midnight, so that posts lie on both sides of it. */
    private static final int MIDNIGHT = 20_000 * AuthorDay.MINUTES;

    private static final Series SERIES = new Series("ferry", "x");

    private final WriteBehind<AuthorDayKey, AuthorDay> store =
            new WriteBehind<>(Stored.inMemory("days", AuthorDayKey.SERDE, AuthorDay.SERDE));
    private final AuthorDays days = new AuthorDays(store, WINDOWS);
    private final WindowAuthors windows =
            new WindowAuthors(Stored.inMemory("windows", WindowId.SERDE, AuthorTallies.SERDE), WINDOWS);

    private record Said(String author, int minute, String theme, int balance) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void countAsAVisitToEveryWindowWould(long seed) {
        Random random = new Random(seed);
        List<Said> standing = new ArrayList<>();
        List<AuthorStep> waiting = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            int now = MIDNIGHT + 300;
            boolean withdraw = random.nextInt(4) == 0 && !standing.isEmpty();
            Said said = withdraw
                    ? standing.remove(random.nextInt(standing.size()))
                    : new Said(
                            "a" + random.nextInt(6),
                            MIDNIGHT + random.nextInt(-300, 300),
                            random.nextBoolean() ? "all" : "safety",
                            random.nextInt(-1, 2));
            if (!withdraw) {
                standing.add(said);
            }
            Ballot ballot = new Ballot(1, said.balance());
            waiting.addAll(days.add(
                    said.author(),
                    SERIES,
                    said.minute(),
                    Map.of(said.theme(), withdraw ? ballot.negated() : ballot),
                    now));
            if (random.nextInt(10) == 0) { // combined as between two commits
                windows.add(SERIES, waiting);
                waiting.clear();
                store.flush();
            }
        }
        windows.add(SERIES, waiting);

        for (WindowSpec window : WINDOWS) {
            for (int end = window.firstEndAfter(MIDNIGHT - 400); end < MIDNIGHT + 2_000; end += window.slideMinutes()) {
                for (String theme : List.of("all", "safety")) {
                    assertThat(windows.of(new WindowId(SERIES, window.sizeMinutes(), end))
                                    .of(theme))
                            .as("%s of %s ending at %s", theme, window, end)
                            .isEqualTo(visited(standing, theme, end - window.sizeMinutes(), end));
                }
            }
        }
    }

    private static AuthorTally visited(List<Said> standing, String theme, int from, int to) {
        Map<String, Integer> balances = new HashMap<>();
        for (Said said : standing) {
            if (said.theme().equals(theme) && said.minute() >= from && said.minute() < to) {
                balances.merge(said.author(), said.balance(), Integer::sum);
            }
        }
        return new AuthorTally(
                balances.size(),
                balances.values().stream().filter(balance -> balance < 0).count(),
                balances.values().stream().filter(balance -> balance > 0).count());
    }
}
