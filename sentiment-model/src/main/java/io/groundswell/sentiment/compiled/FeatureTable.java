// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import java.util.Arrays;

/**
 * What each feature of the parser is worth to each transition, in units of {@link #UNIT}: CoreNLP's weights are
 * multiples of it, but for rounding, so that whole numbers hold them, and sums do not depend on an order. Transitions are
 * numbered by how many features have a weight for them, the most first.
 *
 * <p>Features of many weights are few, but more than half of those that are asked for: they are looked for first, in a
 * small table, and each has a row: a long with the number of its cells, blocks, and the cells. A block is a cache line of
 * weights of transitions that are as frequent, three to a long. Any other feature has but cells: a transition and its
 * weight in an int. Thread-safe; a {@link Sum} is not.
 */
final class FeatureTable {

    static final double UNIT = 0.05;

    /** Longs of a block. */
    static final int BLOCK = 8;

    /** Transitions of a block. */
    static final int IN_BLOCK = Lanes.COUNT * BLOCK;

    /** Transitions are at most so many. */
    static final int MOST_TRANSITIONS = 1 << Byte.SIZE;

    /** Of a weight in a block, so that the sum of all features of a state fits. */
    static final int MOST_IN_BLOCK = Lanes.MOST / ParserFeatures.MOST;

    /** Cells of a long. */
    static final int CELLS = Long.BYTES / Integer.BYTES;

    /** Bytes that {@link ExactWeights} have for a long of a row: enough for its numbers, or its cells. */
    static final int VARIANTS = 4;

    static final int OFFSET_BITS = 24;
    static final int OFFSET = (1 << OFFSET_BITS) - 1;

    private static final int WEIGHT_BITS = Integer.SIZE - Byte.SIZE;

    private final FeatureSlots ofRows;
    private final long[] rows;
    private final FeatureSlots ofCells;
    private final int[] cells;
    private final int blocks;

    FeatureTable(Sections sections, int transitions) {
        this.ofRows = new FeatureSlots(sections.longs("parser.slotsOfRows"));
        this.rows = sections.longs("parser.rows");
        this.ofCells = new FeatureSlots(sections.longs("parser.slotsOfCells"));
        this.cells = sections.ints("parser.cells");
        this.blocks = blocks(transitions);
    }

    /** Blocks that hold so many transitions. */
    static int blocks(int transitions) {
        return (transitions + IN_BLOCK - 1) / IN_BLOCK;
    }

    /** How long scores are: as many as there are transitions, and what fills the last block. */
    int scores() {
        return blocks * IN_BLOCK;
    }

    /** A cell: the transition, and a weight of 24 bits. */
    static int cell(int transition, int weight) {
        return transition << WEIGHT_BITS | (weight & OFFSET);
    }

    static int transition(int cell) {
        return cell >>> WEIGHT_BITS;
    }

    private static void add(int cell, int[] scores) {
        scores[transition(cell)] += cell << Byte.SIZE >> Byte.SIZE;
    }

    /** Where a feature's row begins, with the number of its blocks above {@link #OFFSET}; 0 when it has none. */
    int row(long feature) {
        return ofRows.find(TextHash.mix(feature));
    }

    /** Where a feature's cells begin, with their number above {@link #OFFSET}; 0 when it has none. */
    int cells(long feature) {
        return ofCells.find(TextHash.mix(feature));
    }

    static int offset(int found) {
        return found & OFFSET;
    }

    /** Of blocks or cells. */
    static int count(int found) {
        return found >>> OFFSET_BITS;
    }

    int cellsOfRow(int row) {
        return (int) rows[offset(row)];
    }

    /** Where the variants of the weights in a row's blocks begin. */
    static int variantsAt(int row) {
        return (offset(row) + 1) * VARIANTS;
    }

    /** Where the cells of a row begin. */
    static int cellsAt(int row) {
        return offset(row) + 1 + count(row) * BLOCK;
    }

    void addRow(int row, int[] scores) {
        for (int at = 0; at < count(row) * BLOCK; at++) {
            Lanes.addTo(scores, rows[offset(row) + 1 + at], Lanes.COUNT * at);
        }
        addCellsOfRow(row, scores);
    }

    void addCells(int found, int[] scores) {
        int begin = offset(found);
        for (int at = begin; at < begin + count(found); at++) {
            add(cells[at], scores);
        }
    }

    private void addCellsOfRow(int row, int[] scores) {
        int place = cellsAt(row);
        for (int left = cellsOfRow(row); left > 0; left -= CELLS) {
            long two = rows[place++];
            add((int) two, scores);
            if (left > 1) {
                add((int) (two >>> Integer.SIZE), scores);
            }
        }
    }

    /** One of the cells of a row. */
    int cellOfRow(int row, int at) {
        return cellOfRow(rows, row, at);
    }

    static int cellOfRow(long[] rows, int row, int at) {
        return (int) (rows[cellsAt(row) + at / CELLS] >>> (at % CELLS * Integer.SIZE));
    }

    int cell(int at) {
        return cells[at];
    }

    /** One thread's memory. */
    final class Sum {

        private final long[] mixed = new long[ParserFeatures.MOST];
        private final long[] slots = new long[ParserFeatures.MOST];
        private final int[] places = new int[ParserFeatures.MOST];
        private final int[] rowsFound = new int[ParserFeatures.MOST];
        private final int[] cellsFound = new int[ParserFeatures.MOST];
        private final int[] first = new int[ParserFeatures.MOST];
        private final int[] longest = new int[ParserFeatures.MOST];
        // How many rows have more than so many blocks.
        private final int[] having = new int[blocks + 1];
        private final long[] block = new long[BLOCK];

        /**
         * Adds up what features are worth, and their rows.
         *
         * @param scores of the transitions, in units; {@link #scores()} of them
         */
        void add(ParserFeatures features, int[] scores) {
            System.arraycopy(features.rows(), 0, rowsFound, 0, features.rowCount());
            add(features.found(), features.count(), features.rowCount(), scores);
        }

        /**
         * Adds up what features are worth.
         *
         * @param features hashes, at most {@link ParserFeatures#MOST}
         * @param count how many of them
         * @param scores of the transitions, in units; {@link #scores()} of them
         */
        void add(long[] features, int count, int[] scores) {
            add(features, count, 0, scores);
        }

        /**
         * Each step is done for all of them before the next, and without a condition
         * on what was just read from afar, so that the memory's latencies overlap.
         */
        private void add(long[] features, int count, int rowsKnown, int[] scores) {
            for (int at = 0; at < count; at++) {
                read(ofRows, TextHash.mix(features[at]), at);
            }
            int rowCount = rowsKnown;
            int others = 0;
            for (int at = 0; at < count; at++) {
                int row = ofRows.find(mixed[at], places[at], slots[at]);
                if (row != 0) {
                    rowsFound[rowCount++] = row;
                } else {
                    read(ofCells, mixed[at], others++);
                }
            }
            int cellCount = 0;
            for (int at = 0; at < others; at++) {
                int found = ofCells.find(mixed[at], places[at], slots[at]);
                cellsFound[cellCount] = found;
                cellCount += found == 0 ? 0 : 1;
            }
            for (int at = 0; at < cellCount; at++) {
                first[at] = cells[offset(cellsFound[at])];
            }
            addRows(rowCount, scores);
            addCells(cellCount, scores);
        }

        private void read(FeatureSlots table, long hash, int at) {
            int place = table.place(hash);
            mixed[at] = hash;
            places[at] = place;
            slots[at] = table.at(place);
        }

        private void addRows(int count, int[] scores) {
            sortByLength(count);
            for (int number = 0; having[number] > 0; number++) {
                addBlocks(having[number], number, scores);
            }
            for (int at = 0; at < count; at++) {
                addCellsOfRow(rowsFound[at], scores);
            }
        }

        /** Puts those with the most blocks first (counting sort). */
        private void sortByLength(int count) {
            Arrays.fill(having, 0);
            for (int at = 0; at < count; at++) {
                having[count(rowsFound[at])]++;
            }
            for (int length = blocks - 1; length >= 0; length--) {
                having[length] += having[length + 1];
            }
            for (int at = count - 1; at >= 0; at--) {
                longest[--having[count(rowsFound[at])]] = offset(rowsFound[at]);
            }
        }

        /** Adds up one block of rows that have it, in as many registers as it has longs. */
        private void addBlocks(int count, int number, int[] scores) {
            int offset = 1 + number * BLOCK;
            long a = 0;
            long b = 0;
            long c = 0;
            long d = 0;
            long e = 0;
            long f = 0;
            long g = 0;
            long h = 0;
            for (int at = 0; at < count; at++) {
                int row = longest[at] + offset;
                a += rows[row];
                b += rows[row + 1];
                c += rows[row + 2];
                d += rows[row + 3];
                e += rows[row + 4];
                f += rows[row + 5];
                g += rows[row + 6];
                h += rows[row + 7];
            }
            block[0] = a;
            block[1] = b;
            block[2] = c;
            block[3] = d;
            block[4] = e;
            block[5] = f;
            block[6] = g;
            block[7] = h;
            for (int at = 0; at < BLOCK; at++) {
                Lanes.addTo(scores, block[at], number * IN_BLOCK + Lanes.COUNT * at);
            }
        }

        private void addCells(int count, int[] scores) {
            for (int at = 0; at < count; at++) {
                FeatureTable.add(first[at], scores);
                int begin = offset(cellsFound[at]);
                int end = begin + count(cellsFound[at]);
                for (int next = begin + 1; next < end; next++) {
                    FeatureTable.add(cells[next], scores);
                }
            }
        }
    }
}
