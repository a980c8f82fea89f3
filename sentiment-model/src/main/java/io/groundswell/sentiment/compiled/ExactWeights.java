// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * CoreNLP's own weights, which a {@link FeatureTable} has as multiples of a unit: training has left each with an error of
 * its own in the last bits, its variant. Where two transitions are as good but for such errors, CoreNLP's choice depends on
 * them, and on the order in which it adds. Seldom asked, and not copied from the file. Thread-safe; a {@link Sum} is not.
 */
final class ExactWeights {

    /** How far a weight may be from a multiple of the unit. */
    static final double OFF = 5e-5;

    /**
     * Two transitions that differ by so many units do so in CoreNLP's sums too. A state has at most 256 features, so that
     * their weights are off by at most 0.013, and adding them as floats errs by at most 0.032 while sums stay below 4,096
     * (they hardly reach 1,200): of two sums together less than 0.1.
     */
    static final int CLEAR = 2;

    private final FeatureTable table;
    private final ByteBuffer cellVariants;
    private final ByteBuffer rowVariants;
    private final int least;
    private final IntBuffer starts;
    private final FloatBuffer weights;

    ExactWeights(Sections sections, FeatureTable table) {
        this.table = table;
        this.cellVariants = sections.section("parser.cellVariants");
        this.rowVariants = sections.section("parser.rowVariants");
        var variants = sections.section("parser.variants");
        this.least = variants.getInt();
        int count = variants.getInt();
        this.starts = variants.slice()
                .order(variants.order())
                .limit(count * Integer.BYTES)
                .asIntBuffer();
        this.weights =
                variants.position(variants.position() + count * Integer.BYTES).asFloatBuffer();
    }

    /** One thread's memory. */
    final class Sum {

        private final int[] units = new int[table.scores()];
        private final int[] variants = new int[table.scores()];

        /** What features are worth, added in their order as floats. */
        void add(long[] features, int count, float[] scores) {
            for (int at = 0; at < count; at++) {
                Arrays.fill(units, 0);
                Arrays.fill(variants, 0);
                if (read(features[at])) {
                    addTo(scores);
                }
            }
        }

        private boolean read(long feature) {
            int row = table.row(feature);
            if (row != 0) {
                table.addRow(row, units);
                readVariants(row);
                return true;
            }
            int found = table.cells(feature);
            table.addCells(found, units);
            int begin = FeatureTable.offset(found);
            for (int at = begin; at < begin + FeatureTable.count(found); at++) {
                variants[FeatureTable.transition(table.cell(at))] = cellVariants.get(at) & 0xFF;
            }
            return found != 0;
        }

        private void readVariants(int row) {
            for (int transition = 0; transition < FeatureTable.count(row) * FeatureTable.IN_BLOCK; transition++) {
                variants[transition] = rowVariants.get(FeatureTable.variantsAt(row) + transition) & 0xFF;
            }
            int from = FeatureTable.cellsAt(row);
            for (int at = 0; at < table.cellsOfRow(row); at++) {
                int transition = FeatureTable.transition(table.cellOfRow(row, at));
                variants[transition] = rowVariants.get(from * FeatureTable.VARIANTS + at) & 0xFF;
            }
        }

        private void addTo(float[] scores) {
            for (int transition = 0; transition < scores.length; transition++) {
                if (units[transition] != 0) {
                    scores[transition] += weights.get(starts.get(units[transition] - least) + variants[transition]);
                }
            }
        }
    }

    /** Collects the variants of each multiple. */
    static final class Builder {

        private final Map<Integer, List<Float>> variants = new TreeMap<>();

        /** The number of a weight among those that are as many units. */
        byte variant(int units, float weight) {
            var known = variants.computeIfAbsent(units, any -> new ArrayList<>());
            int variant = known.indexOf(weight);
            if (variant < 0) {
                variant = known.size();
                known.add(weight);
            }
            if (variant > 0xFF) {
                throw new IllegalStateException("there are more than 256 weights of " + units + " units");
            }
            return (byte) variant;
        }

        /** The least multiple, how many there are from there to the greatest, where the weights of each begin, and these. */
        ByteBuffer variants() {
            var known = new TreeMap<>(variants);
            int least = known.isEmpty() ? 0 : known.firstKey();
            int count = known.isEmpty() ? 0 : known.lastKey() - least + 1;
            List<Float> weights = new ArrayList<>();
            int[] numbers = new int[2 + count];
            numbers[0] = least;
            numbers[1] = count;
            for (int at = 0; at < count; at++) {
                numbers[2 + at] = weights.size();
                weights.addAll(known.getOrDefault(least + at, List.of()));
            }
            var section = Numbers.bytes((numbers.length + weights.size()) * (long) Integer.BYTES);
            for (int number : numbers) {
                section.putInt(number);
            }
            weights.forEach(section::putFloat);
            return section.flip();
        }
    }
}
