// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.Label;
import io.groundswell.events.WindowKey;
import java.util.List;
import org.junit.jupiter.api.Test;

class SliceTest {

    private static final Tally GOOD = Tallies.scored(Label.POSITIVE, 0.5);

    @Test
    void putsTheMostAnsweredFirstAndTheLesserIdBeforeItsEqual() {
        Slice slice = Slice.EMPTY.plus(added("b", 1)).plus(added("a", 1)).plus(added("c", 7));

        assertThat(slice.examples(Label.POSITIVE)).containsExactly("c", "a", "b");
    }

    @Test
    void keepsAFewExamplesOfEachLabel() {
        Slice slice = Slice.EMPTY;
        for (int i = 0; i < 9; i++) {
            slice = slice.plus(added("p" + i, i));
        }
        slice = slice.plus(new ThemeChange(
                0,
                WindowKey.ALL,
                Tallies.scored(Label.NEGATIVE, -0.5),
                List.of(new Example("n", Label.NEGATIVE, 0)),
                List.of()));

        assertThat(slice.examples(Label.POSITIVE)).containsExactly("p8", "p7", "p6", "p5", "p4");
        assertThat(slice.examples(Label.NEGATIVE)).containsExactly("n");
    }

    @Test
    void givesUpAnExampleThatIsTakenBack() {
        Slice slice = Slice.EMPTY.plus(added("a", 1)).plus(added("b", 2));

        Slice after = slice.plus(new ThemeChange(0, WindowKey.ALL, Tally.ZERO.minus(GOOD), List.of(), List.of("b")));

        assertThat(after).isEqualTo(Slice.EMPTY.plus(added("a", 1)));
    }

    @Test
    void addsUpInAnyOrder() {
        Slice one = Slice.EMPTY.plus(added("a", 3)).plus(added("b", 2));
        Slice other = Slice.EMPTY.plus(added("c", 3)).plus(added("d", 9));

        assertThat(one.plus(other)).isEqualTo(other.plus(one));
        assertThat(one.plus(other).examples(Label.POSITIVE)).containsExactly("d", "a", "c", "b");
        assertThat(one.plus(other).tally().positive()).isEqualTo(4);
    }

    @Test
    void comesBackFromItsStoreAsItWas() {
        Slice slice = Slice.EMPTY
                .plus(added("at://päpstin/\uD83D\uDE00", 3))
                .plus(new ThemeChange(
                        0,
                        WindowKey.ALL,
                        new Tally(1, 2, 3, 4, 5, 6, 7, -8, 9, 10, 11, CellCounts.one(65)),
                        List.of(),
                        List.of()));

        byte[] bytes = Slice.SERDE.serializer().serialize("slices", slice);

        assertThat(Slice.SERDE.deserializer().deserialize("slices", bytes)).isEqualTo(slice);
    }

    private static ThemeChange added(String post, long engagement) {
        return new ThemeChange(
                0, WindowKey.ALL, GOOD, List.of(new Example(post, Label.POSITIVE, engagement)), List.of());
    }
}
