// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundswell.sentiment.quantify.ScoreHistogram;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class CellCountsTest {

    private static final int LAST = ScoreHistogram.CELLS - 1;

    @Property(tries = 200)
    void addUpAsAPlainCountDoesInAnyOrder(@ForAll @Size(max = 60) List<@IntRange(max = LAST) Integer> posts) {
        ScoreHistogram plain = new ScoreHistogram();
        posts.forEach(cell -> plain.add(cell, 1));
        List<Integer> turned = new ArrayList<>(posts);
        Collections.reverse(turned);

        CellCounts half = sum(turned.subList(0, turned.size() / 2));
        CellCounts rest = sum(turned.subList(turned.size() / 2, turned.size()));

        assertThat(half.plus(rest)).isEqualTo(rest.plus(half));
        assertThat(half.plus(rest).histogram()).isEqualTo(plain);
    }

    @Property(tries = 200)
    void leaveNothingBehindWhereAllIsTakenBack(@ForAll @Size(max = 60) List<@IntRange(max = LAST) Integer> posts) {
        CellCounts some = sum(List.of(3, 3, 17));

        CellCounts all = some.plus(sum(posts)).plus(sum(posts).negated());

        assertThat(all).isEqualTo(some);
        assertThat(all.plus(some.negated())).isEqualTo(CellCounts.NONE);
    }

    @Property(tries = 200)
    void comeBackFromTheirBytes(@ForAll @Size(max = 60) List<@IntRange(max = LAST) Integer> posts) {
        CellCounts counts = sum(posts);

        assertThat(read(bytes(counts))).isEqualTo(counts);
        assertThat(read(bytes(counts.negated()))).isEqualTo(counts.negated());
    }

    @Test
    void takeAByteForNoPostAndForOne() {
        assertThat(bytes(CellCounts.NONE)).hasSize(1);
        assertThat(bytes(CellCounts.one(40))).hasSize(1);
        assertThat(bytes(sum(List.of(2, 2, 40)))).hasSize(5);
    }

    @Test
    void refuseBytesThatNameNoCell() {
        for (long[] numbers : new long[][] {{-67}, {67}, {1, 66, 1}, {1, -1, 1}, {2, 5, 1, 0, 1}, {2, 60, 1, 6, 1}}) {
            PackedWriter out = new PackedWriter();
            Arrays.stream(numbers).forEach(out::number);

            assertThatThrownBy(() -> read(out.bytes()))
                    .as(Arrays.toString(numbers))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining("there is no cell");
        }
    }

    private static CellCounts sum(List<Integer> posts) {
        return posts.stream().map(CellCounts::one).reduce(CellCounts.NONE, CellCounts::plus);
    }

    private static byte[] bytes(CellCounts counts) {
        PackedWriter out = new PackedWriter();
        counts.write(out);
        return out.bytes();
    }

    private static CellCounts read(byte[] bytes) {
        PackedReader in = new PackedReader(bytes);
        CellCounts counts = in.cells();
        in.end();
        return counts;
    }
}
