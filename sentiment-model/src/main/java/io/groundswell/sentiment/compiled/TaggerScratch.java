// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import java.util.Arrays;

/**
 * Arrays that {@link Tagger} works in. They grow to the longest sentence that was tagged and are reused, so that a token
 * costs no memory. One for each thread.
 */
final class TaggerScratch {

    /** The word before the first has this place; the others follow it. */
    static final int FIRST = 1;

    /** How many places after a sentence's end are looked at. */
    static final int AFTER = 3;

    final WordShape shape = new WordShape();
    final SliceList local = new SliceList();
    final SliceList context = new SliceList();
    final SliceList tagged = new SliceList();

    String[] words = {};
    long[] facts = {};
    /** The slice of {@link Tagger}'s choices that a word may take. */
    int[] choices = {};

    int[] own = {};
    int[] asBefore = {};
    int[] asAfter = {};

    /** Of each cell of each position where its best predecessor is, and whether another is as good. */
    byte[] trace = {};

    int[] traceStart = {};

    final double[] odds = new double[TagContexts.STRIDE];
    double[] reach = new double[1];
    double[] next = new double[1];
    double[] second = new double[1];

    /** Makes room for a sentence of this many words, its end included. */
    void require(int size) {
        int places = FIRST + size + AFTER;
        if (words.length < places) {
            int length = Math.max(places, 64);
            words = new String[length];
            facts = new long[length];
            choices = new int[length];
            own = new int[length];
            asBefore = new int[length];
            asAfter = new int[length];
            traceStart = new int[length + 1];
        }
    }

    /** Makes room for the cells of one position, of which the trace begins at {@code start}. */
    void requireCells(int cells, int start) {
        if (next.length < cells) {
            reach = Arrays.copyOf(reach, cells);
            next = Arrays.copyOf(next, cells);
            second = Arrays.copyOf(second, cells);
        }
        if (trace.length < start + cells) {
            trace = Arrays.copyOf(trace, Math.max(start + cells, 2 * trace.length));
        }
    }

    /** What was reached becomes what is gone from. */
    void turn() {
        double[] reached = next;
        next = reach;
        reach = reached;
    }
}
