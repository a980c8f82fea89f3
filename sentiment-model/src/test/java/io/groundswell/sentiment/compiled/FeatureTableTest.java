// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeatureTableTest {

    private static final int TRANSITIONS = 233;
    private static final int FEATURES = 3_000;

    private final FeatureTableBuilder builder = new FeatureTableBuilder(FEATURES, TRANSITIONS);
    private final float[][] weights = new float[FEATURES][TRANSITIONS];

    @TempDir
    private Path folder;

    /** Features of one weight to all, small ones and the largest, each with an error of its own. */
    @BeforeEach
    void fill() {
        var random = new Random(3);
        for (int feature = 0; feature < FEATURES; feature++) {
            int count = 1 + (int) Math.pow(random.nextDouble() * Math.sqrt(TRANSITIONS), 2);
            int range = 1 << random.nextInt(14);
            for (int i = 0; i < count; i++) {
                int units = random.nextInt(2 * range) - range;
                float exact = (float) (units * FeatureTable.UNIT);
                weights[feature][random.nextInt(TRANSITIONS)] =
                        units == 0 || random.nextBoolean() ? exact : Math.nextUp(exact);
            }
            int[] present =
                    IntStream.range(0, TRANSITIONS).filter(present(feature)).toArray();
            float[] values = new float[present.length];
            for (int at = 0; at < present.length; at++) {
                values[at] = weights[feature][present[at]];
            }
            builder.add("feature " + feature, present, values);
        }
    }

    private IntPredicate present(int feature) {
        return at -> weights[feature][at] != 0;
    }

    @Test
    void addsUpWhatFeaturesAreWorth() throws IOException {
        try (var sections = sections()) {
            var table = new FeatureTable(sections, TRANSITIONS);
            var sum = table.new Sum();
            var exactSum = new ExactWeights(sections, table).new Sum();
            var random = new Random(4);
            for (int i = 0; i < 300; i++) {
                int[] chosen = random.ints(1 + random.nextInt(ParserFeatures.MOST), 0, FEATURES + 500)
                        .toArray();
                long[] hashes = Arrays.stream(chosen)
                        .mapToLong(feature -> TextHash.of("feature " + feature))
                        .toArray();
                int[] units = new int[table.scores()];
                float[] exact = new float[TRANSITIONS];

                sum.add(hashes, hashes.length, units);
                exactSum.add(hashes, hashes.length, exact);

                assertThat(units).containsExactly(expectedUnits(chosen));
                assertThat(exact).containsExactly(expected(chosen));
            }
        }
    }

    private Sections sections() throws IOException {
        Path file = folder.resolve("table");
        Sections.write(file, builder.sections());
        return Sections.open(file);
    }

    private int[] expectedUnits(int[] chosen) {
        int[] units = new int[FeatureTable.blocks(TRANSITIONS) * FeatureTable.IN_BLOCK];
        for (int feature : known(chosen)) {
            for (int at = 0; at < TRANSITIONS; at++) {
                units[at] += (int) Math.round(weights[feature][at] / FeatureTable.UNIT);
            }
        }
        return units;
    }

    private float[] expected(int[] chosen) {
        float[] sums = new float[TRANSITIONS];
        for (int feature : known(chosen)) {
            for (int at = 0; at < TRANSITIONS; at++) {
                sums[at] += weights[feature][at];
            }
        }
        return sums;
    }

    private static List<Integer> known(int[] chosen) {
        List<Integer> known = new ArrayList<>();
        Arrays.stream(chosen).filter(feature -> feature < FEATURES).forEach(known::add);
        return known;
    }

    @Test
    void refusesAFeatureThatItHas() {
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 2; i++) {
                        builder.add("again", new int[] {1}, new float[] {0.1f});
                    }
                })
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the hash of a feature is that of another: again");
    }

    @Test
    void refusesMoreTransitionsThanACellCanTell() {
        assertThatThrownBy(() -> new FeatureTableBuilder(FEATURES, 257))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("transitions must be at most 256: were 257");
    }

    @Test
    void refusesAWeightThatIsNoMultipleOfTheUnit() {
        assertThatThrownBy(() -> builder.add("odd", new int[] {1}, new float[] {0.12f}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("weights must be multiples of 0.05: was 0.12 of odd");
    }
}
