// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

/**
 * What each feature of the parser is worth to each transition, in units of {@link #UNIT}: CoreNLP's weights are
 * multiples of it, but for rounding, so that whole numbers hold them in a byte or two, and sums do not depend on an order.
 *
 * <p>Features of many weights are few, but more than half of those that are asked for: they are looked for first, in a
 * small table, and each has a row: a long of how many blocks and cells follow, the blocks, and the cells. A block is a
 * cache line of weights of transitions that are as frequent, three to a long. Any other feature has but cells: a transition
 * and its weight in two bytes. Thread-safe; a {@link Sum} is not.
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
    static final int CELLS = Long.BYTES / Character.BYTES;

    static final int OFFSET_BITS = 24;
    static final int OFFSET = (1 << OFFSET_BITS) - 1;

    private final FeatureSlots ofRows;
    private final long[] rows;
    private final FeatureSlots ofCells;
    private final char[] cells;
    private final int[] frequent;

    FeatureTable(Sections sections, int transitions) {
        this.ofRows = new FeatureSlots(sections.longs("parser.slotsOfRows"));
        this.rows = sections.longs("parser.rows");
        this.ofCells = new FeatureSlots(sections.longs("parser.slotsOfCells"));
        this.cells = sections.chars("parser.cells");
        this.frequent = new int[MOST_TRANSITIONS + IN_BLOCK];
        sections.section("parser.frequent").asIntBuffer().get(frequent, 0, transitions);
    }

    /** A cell: the transition, and a weight from -127 to 127. */
    static char cell(int transition, int weight) {
        return (char) (transition << Byte.SIZE | (weight & 0xFF));
    }

    static int transition(char cell) {
        return cell >>> Byte.SIZE;
    }

    private static void add(char cell, int[] scores) {
        scores[transition(cell)] += (byte) cell;
    }

    /** Where a feature's row begins; 0 when it has none. */
    int row(long feature) {
        return ofRows.find(TextHash.mix(feature));
    }

    /** Where a feature's cells begin, with their number above {@link #OFFSET}; 0 when it has none. */
    int cells(long feature) {
        return ofCells.find(TextHash.mix(feature));
    }

    /** The first long of a row. */
    static long head(int blocks, int cells) {
        return (long) blocks << Integer.SIZE | cells;
    }

    /** How many blocks the row has that begins there. */
    int blocks(int row) {
        return (int) (rows[row] >>> Integer.SIZE);
    }

    /** How many cells the row has that begins there. */
    int cellsOfRow(int row) {
        return (int) rows[row];
    }

    /** Where the cells of a row begin. */
    int cellsAt(int row) {
        return row + 1 + blocks(row) * BLOCK;
    }

    void addRow(int row, int[] scores) {
        for (int at = 0; at < blocks(row) * BLOCK; at++) {
            Lanes.addTo(scores, rows[row + 1 + at], frequent, Lanes.COUNT * at);
        }
        addCellsOfRow(row, scores);
    }

    void addCells(int found, int[] scores) {
        int begin = found & OFFSET;
        for (int at = begin; at < begin + (found >>> OFFSET_BITS); at++) {
            add(cells[at], scores);
        }
    }

    private void addCellsOfRow(int row, int[] scores) {
        int place = cellsAt(row);
        for (int left = cellsOfRow(row); left > 0; left -= CELLS) {
            long four = rows[place++];
            for (int cell = Math.min(left, CELLS); cell > 0; cell--) {
                add((char) four, scores);
                four >>>= Character.SIZE;
            }
        }
    }

    /** One of the cells that begin at a place of the rows. */
    char cellOfRow(int from, int at) {
        return (char) (rows[from + at / CELLS] >>> (at % CELLS * Character.SIZE));
    }

    char cell(int at) {
        return cells[at];
    }

    /** The transition that has a place in the blocks. */
    int frequent(int rank) {
        return frequent[rank];
    }

    /** One thread's memory. */
    final class Sum {

        private final long[] mixed = new long[ParserFeatures.MOST];
        private final long[] slots = new long[ParserFeatures.MOST];
        private final int[] places = new int[ParserFeatures.MOST];
        private final int[] rowsFound = new int[ParserFeatures.MOST];
        private final int[] cellsFound = new int[ParserFeatures.MOST];
        private final char[] first = new char[ParserFeatures.MOST];
        private final int[] withBlock = new int[ParserFeatures.MOST];
        private final long[] block = new long[BLOCK];

        /**
         * Adds up what features are worth. Each step is done for all of them before the next, and without a condition
         * on what was just read from afar, so that the memory's latencies overlap.
         *
         * @param features hashes, at most {@link ParserFeatures#MOST}
         * @param count how many of them
         * @param scores of the transitions, in units
         */
        void add(long[] features, int count, int[] scores) {
            for (int at = 0; at < count; at++) {
                read(ofRows, TextHash.mix(features[at]), at);
            }
            int rowCount = 0;
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
                first[at] = cells[cellsFound[at] & OFFSET];
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
            int left = count;
            System.arraycopy(rowsFound, 0, withBlock, 0, count);
            for (int number = 0; left > 0; number++) {
                int having = 0;
                for (int at = 0; at < left; at++) {
                    int row = withBlock[at];
                    withBlock[having] = row;
                    having += blocks(row) > number ? 1 : 0;
                }
                left = having;
                if (left > 0) {
                    addBlocks(left, number, scores);
                }
            }
            for (int at = 0; at < count; at++) {
                addCellsOfRow(rowsFound[at], scores);
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
                int row = withBlock[at] + offset;
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
                Lanes.addTo(scores, block[at], frequent, number * IN_BLOCK + Lanes.COUNT * at);
            }
        }

        private void addCells(int count, int[] scores) {
            for (int at = 0; at < count; at++) {
                FeatureTable.add(first[at], scores);
                int begin = cellsFound[at] & OFFSET;
                int end = begin + (cellsFound[at] >>> OFFSET_BITS);
                for (int next = begin + 1; next < end; next++) {
                    FeatureTable.add(cells[next], scores);
                }
            }
        }
    }
}
