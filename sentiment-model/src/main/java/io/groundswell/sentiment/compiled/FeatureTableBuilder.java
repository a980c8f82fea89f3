// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Puts a {@link FeatureTable} together, and the {@link ExactWeights} beside it. */
final class FeatureTableBuilder {

    private static final double LOAD = 0.6;

    /** The small table is sparser: most of what is not in it is to be found out by one look. */
    private static final double LOAD_OF_ROWS = 0.3;

    /** Features of more cells have a row. */
    private static final int MOST_CELLS = 11;

    /** A block takes the memory of 32 cells, and is added in the time of three. */
    private static final int LEAST_IN_BLOCK = 4;

    private final FeatureSlots ofCells;
    private final Map<String, Integer> rowOf = new LinkedHashMap<>();
    private final LongStream.Builder withCells = LongStream.builder();
    private final ExactWeights.Builder exact = new ExactWeights.Builder();
    private final Map<Float, Integer> unitsOf = new HashMap<>();
    private int[] cells = new int[1 << 22];
    private byte[] cellVariants = new byte[1 << 22];
    private long[] rows = new long[1 << 20];
    private byte[] rowVariants = new byte[1 << 22];
    // Neither a row nor cells begin at 0, which means that there are none.
    private int cellsEnd = 1;
    private int rowsEnd = 1;
    private int variantsEnd;

    /**
     * @param features how many there will be
     * @param transitions how many there are
     */
    FeatureTableBuilder(int features, int transitions) {
        if (transitions > FeatureTable.MOST_TRANSITIONS) {
            throw new IllegalArgumentException(
                    "transitions must be at most " + FeatureTable.MOST_TRANSITIONS + ": were " + transitions);
        }
        this.ofCells = FeatureSlots.of(features, LOAD);
    }

    /**
     * @param feature in full
     * @param transitions numbers, from the least; none of a feature that says nothing, which is left out
     * @param weights of the same transitions, in the same order
     * @throws IllegalStateException when its hash cannot be told from that of another, or a weight is no multiple of {@link FeatureTable#UNIT}
     */
    void add(String feature, int[] transitions, float[] weights) {
        if (transitions.length == 0) {
            return;
        }
        int[] units = new int[weights.length];
        for (int at = 0; at < weights.length; at++) {
            units[at] = units(weights[at], feature);
        }
        if (units.length > MOST_CELLS) {
            int row = putRow(transitions, units);
            putVariants(row, transitions, units, weights);
            rowOf.put(feature, row);
        } else {
            ofCells.put(feature, units.length << FeatureTable.OFFSET_BITS | cellsEnd);
            withCells.add(TextHash.mix(TextHash.of(feature)));
            for (int at = 0; at < units.length; at++) {
                cellVariants = roomFor(cellsEnd + 1, cellVariants);
                cellVariants[cellsEnd] = exact.variant(units[at], weights[at]);
                putCell(FeatureTable.cell(transitions[at], units[at]));
            }
        }
    }

    /**
     * Adds what several features are worth together, which is found by no hash and is nothing exact.
     *
     * @param weights of all transitions, of each feature
     * @return where the table has it
     */
    int addSum(List<float[]> weights) {
        int[] sum = new int[weights.get(0).length];
        for (float[] ofFeature : weights) {
            for (int transition = 0; transition < sum.length; transition++) {
                sum[transition] += units(ofFeature[transition], "a sum");
            }
        }
        int[] transitions = IntStream.range(0, sum.length)
                .filter(transition -> sum[transition] != 0)
                .toArray();
        return putRow(
                transitions,
                Arrays.stream(transitions).map(transition -> sum[transition]).toArray());
    }

    private int units(float weight, String feature) {
        int units = unitsOf.computeIfAbsent(weight, w -> (int) Math.round(w / FeatureTable.UNIT));
        if (Math.abs(weight - units * FeatureTable.UNIT) > ExactWeights.OFF) {
            throw new IllegalStateException(
                    "weights must be multiples of " + FeatureTable.UNIT + ": was " + weight + " of " + feature);
        }
        return units;
    }

    /** @return where it begins, with the number of its blocks */
    private int putRow(int[] transitions, int[] units) {
        int blocks = blocks(transitions);
        int row = blocks << FeatureTable.OFFSET_BITS | rowsEnd;
        long[] lanes = new long[blocks * FeatureTable.BLOCK];
        List<Integer> rest = new ArrayList<>();
        for (int at = 0; at < units.length; at++) {
            int place = transitions[at] / Lanes.COUNT;
            int inBlock = 0;
            if (place < lanes.length) {
                inBlock = Math.max(-FeatureTable.MOST_IN_BLOCK, Math.min(FeatureTable.MOST_IN_BLOCK, units[at]));
                lanes[place] += Lanes.of(transitions[at] % Lanes.COUNT, inBlock);
            }
            if (units[at] != inBlock) {
                rest.add(FeatureTable.cell(transitions[at], units[at] - inBlock));
            }
        }
        putLong(rest.size());
        for (long three : lanes) {
            putLong(three);
        }
        for (int at = 0; at < rest.size(); at += FeatureTable.CELLS) {
            long second = at + 1 < rest.size() ? rest.get(at + 1) : 0;
            putLong(second << Integer.SIZE | (rest.get(at) & 0xFFFF_FFFFL));
        }
        return row;
    }

    private void putVariants(int row, int[] transitions, int[] units, float[] weights) {
        byte[] variants = new byte[FeatureTable.blocks(FeatureTable.MOST_TRANSITIONS) * FeatureTable.IN_BLOCK];
        for (int at = 0; at < transitions.length; at++) {
            variants[transitions[at]] = exact.variant(units[at], weights[at]);
        }
        rowVariants = roomFor(rowsEnd * FeatureTable.VARIANTS, rowVariants);
        System.arraycopy(
                variants,
                0,
                rowVariants,
                FeatureTable.variantsAt(row),
                FeatureTable.count(row) * FeatureTable.IN_BLOCK);
        int from = FeatureTable.cellsAt(row);
        for (int at = 0; at < (int) rows[FeatureTable.offset(row)]; at++) {
            int transition = FeatureTable.transition(FeatureTable.cellOfRow(rows, row, at));
            rowVariants[from * FeatureTable.VARIANTS + at] = variants[transition];
        }
        variantsEnd = rowsEnd * FeatureTable.VARIANTS;
    }

    /** So many that the last of them is worth it. */
    private static int blocks(int[] transitions) {
        int[] inBlock = new int[FeatureTable.blocks(FeatureTable.MOST_TRANSITIONS)];
        for (int transition : transitions) {
            inBlock[transition / FeatureTable.IN_BLOCK]++;
        }
        int blocks = inBlock.length;
        while (blocks > 0 && inBlock[blocks - 1] < LEAST_IN_BLOCK) {
            blocks--;
        }
        return blocks;
    }

    private static byte[] roomFor(int size, byte[] bytes) {
        return size <= bytes.length ? bytes : Arrays.copyOf(bytes, 2 * size);
    }

    private void putCell(int cell) {
        if (cellsEnd == cells.length) {
            cells = Arrays.copyOf(cells, 2 * cellsEnd);
        }
        cells[cellsEnd++] = cell;
    }

    private void putLong(long number) {
        if (rowsEnd == rows.length) {
            rows = Arrays.copyOf(rows, 2 * rowsEnd);
        }
        rows[rowsEnd++] = number;
    }

    /**
     * The sections that {@link FeatureTable} and {@link ExactWeights} read.
     *
     * @throws IllegalStateException when there are too many weights
     */
    Map<String, ByteBuffer> sections() {
        if (Math.max(cellsEnd, rowsEnd) > FeatureTable.OFFSET) {
            throw new IllegalStateException("there are more weights than an offset can tell: " + cellsEnd
                    + " cells and " + rowsEnd + " longs of rows");
        }
        var ofRows = FeatureSlots.of(rowOf.size(), LOAD_OF_ROWS);
        rowOf.forEach(ofRows::put);
        withCells.build().filter(mixed -> ofRows.find(mixed) != 0).findAny().ifPresent(mixed -> {
            throw new IllegalStateException("the hash of a feature is that of another: " + mixed);
        });
        Map<String, ByteBuffer> sections = new LinkedHashMap<>();
        sections.put("parser.slotsOfRows", Numbers.of(ofRows.slots(), ofRows.slots().length));
        sections.put("parser.rows", Numbers.of(rows, rowsEnd));
        sections.put("parser.slotsOfCells", Numbers.of(ofCells.slots(), ofCells.slots().length));
        sections.put("parser.cells", Numbers.of(Arrays.copyOf(cells, cellsEnd)));
        sections.put("parser.cellVariants", ByteBuffer.wrap(cellVariants, 0, cellsEnd));
        sections.put("parser.rowVariants", ByteBuffer.wrap(rowVariants, 0, variantsEnd));
        sections.put("parser.variants", exact.variants());
        return sections;
    }
}
