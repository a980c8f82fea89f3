// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AuthorDayTest {

    private record Said(String theme, int minute, Ballot ballot) {}

    @Property(tries = 300)
    void sumsWhatWasSaidInAnyOrder(
            @ForAll("said") List<Said> said, @ForAll @IntRange(max = 12) int from, @ForAll @IntRange(max = 12) int to) {
        AuthorDay day = new AuthorDay();
        said.forEach(one -> day.add(one.theme(), one.minute(), one.ballot()));

        AuthorDay restored = AuthorDay.SERDE
                .deserializer()
                .deserialize("", AuthorDay.SERDE.serializer().serialize("", day));

        for (String theme : List.of("all", "safety", "nothing")) {
            Ballot expected = said.stream()
                    .filter(one ->
                            one.theme().equals(theme) && one.minute() >= from && one.minute() < Math.max(from, to))
                    .map(Said::ballot)
                    .reduce(Ballot.NONE, Ballot::plus);
            assertThat(day.of(theme).between(from, Math.max(from, to))).isEqualTo(expected);
            assertThat(restored.of(theme).between(from, Math.max(from, to))).isEqualTo(expected);
        }
    }

    @Test
    void isEmptyOnceEverythingIsTakenBack() {
        AuthorDay day = new AuthorDay();
        day.add("all", 7, new Ballot(1, 1));
        day.add("all", 9, new Ballot(1, -1));

        day.add("all", 7, new Ballot(-1, -1));
        day.add("all", 9, new Ballot(-1, 1));

        assertThat(day.isEmpty()).isTrue();
    }

    @Provide
    Arbitrary<List<Said>> said() {
        return Combinators.combine(
                        Arbitraries.of("all", "safety"),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.of(
                                new Ballot(1, 1),
                                new Ballot(1, -1),
                                new Ballot(1, 0),
                                new Ballot(-1, 1),
                                new Ballot(-1, 0)))
                .as(Said::new)
                .list()
                .ofMaxSize(40);
    }
}
