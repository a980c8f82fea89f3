// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import java.util.Arrays;

/**
 * Finds the most probable tags by Viterbi's algorithm over pairs of tags, on probabilities rather than on their
 * logarithms: a weight is a factor of the odds, the odds that words give are multiplied once a word, and
 *
 * <pre>p(t | t1, t2, words) = context(t2, t1)[t] · odds[t] / Σ_s context(t2, t1)[s] · odds[s]</pre>
 *
 * takes a sum of products for each pair (t2, t1) instead of an exponential for each tag. Probabilities are scaled at each
 * word, so that the largest is 1.
 *
 * <p>It rounds in other places than CoreNLP does, which adds logarithms. Both are within {@link #CLOSE} of the true value
 * for sentences of up to {@link #LONGEST} words, so where each choice along the best path is clearer than that, CoreNLP
 * finds the same path. Where one is not, or where a number leaves the range in which it is exact to 15 digits, this says
 * so, and {@link ExactDecoding} decides. Thread-safe.
 */
final class FastDecoding {

    /**
     * Relative. CoreNLP leaves out terms of a sum that are below e^-30 of its largest, at most 49 of them, so it errs by
     * up to 5e-12 a word, and by as much again in adding the scores of a long sentence; 4,000 words make 4e-8.
     */
    static final double CLOSE = 1e-7;

    static final int LONGEST = 4_000;

    private static final double TINY = 1e-200;
    private static final double HUGE = 1e200;
    private static final int TIE = 0x80;

    private final TaggerTables tables;

    FastDecoding(TaggerTables tables) {
        this.tables = tables;
    }

    /**
     * Tags the words of the scratch.
     *
     * @param size words, with the sentence's end
     * @return whether the tags are certain to be those of CoreNLP; if not, they are not set
     */
    boolean decode(TaggerScratch scratch, int size, byte[] tags) {
        if (size > LONGEST) {
            return false;
        }
        TagChoices choices = tables.choices();
        int earlier = scratch.choices[0];
        int last = scratch.choices[0];
        int traced = 0;
        scratch.requireCells(1, 0);
        scratch.reach[0] = 1;
        for (int at = 0; at < size; at++) {
            int own = scratch.choices[TaggerScratch.FIRST + at];
            int cells = TagChoices.count(last) * TagChoices.count(own);
            scratch.requireCells(cells, traced);
            scratch.traceStart[at] = traced;
            if (cells == 1 && TagChoices.count(earlier) == 1) {
                scratch.next[0] = 1;
                scratch.trace[traced] = 0;
            } else {
                multiplyOdds(TaggerScratch.FIRST + at, scratch);
                step(choices, earlier, last, own, traced, scratch);
                if (!scale(choices, own, cells, traced, scratch)) {
                    return false;
                }
            }
            traced += cells;
            scratch.turn();
            earlier = last;
            last = own;
        }
        return follow(scratch, size, tags);
    }

    private void multiplyOdds(int place, TaggerScratch scratch) {
        tables.gather(place, scratch);
        double[] odds = scratch.odds;
        Arrays.fill(odds, 0, tables.contexts().beginning(), 1);
        scratch.context.multiplyInto(odds, tables.weights());
        scratch.local.multiplyInto(odds, tables.weights());
        scratch.tagged.multiplyInto(odds, tables.weights());
    }

    /** The best way into each pair of tags, but for the odds of the later one, which all ways share. */
    private void step(TagChoices choices, int earlier, int last, int own, int traced, TaggerScratch scratch) {
        var contexts = tables.contexts();
        int earliers = TagChoices.count(earlier);
        int lasts = TagChoices.count(last);
        int owns = TagChoices.count(own);
        boolean oneWay = earliers * lasts == 1;
        Arrays.fill(scratch.next, 0, lasts * owns, -1);
        Arrays.fill(scratch.second, 0, lasts * owns, -1);
        double[] next = scratch.next;
        double[] second = scratch.second;
        for (int l = 0; l < lasts; l++) {
            int lastTag = choices.tag(last, l);
            int sharedRow = TagContexts.sharedRow(lastTag);
            double sharedTotal = 0;
            for (int e = 0; e < earliers; e++) {
                int row = contexts.row(choices.tag(earlier, e), lastTag);
                double share = scratch.reach[e * lasts + l];
                if (!oneWay && row == sharedRow) {
                    sharedTotal = sharedTotal > 0 ? sharedTotal : contexts.total(row, scratch.odds);
                    share /= sharedTotal;
                } else if (!oneWay) {
                    share /= contexts.total(row, scratch.odds);
                }
                for (int o = 0; o < owns; o++) {
                    double way = share * contexts.factor(row, choices.tag(own, o));
                    int cell = l * owns + o;
                    if (way > next[cell]) {
                        second[cell] = next[cell];
                        next[cell] = way;
                        scratch.trace[traced + cell] = (byte) e;
                    } else if (way > second[cell]) {
                        second[cell] = way;
                    }
                }
            }
        }
    }

    /** Multiplies by the odds, marks ties, and scales; false when a number is out of range. */
    private static boolean scale(TagChoices choices, int own, int cells, int traced, TaggerScratch scratch) {
        int owns = TagChoices.count(own);
        double[] next = scratch.next;
        double most = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int cell = 0; cell < cells; cell++) {
            if (scratch.second[cell] > next[cell] * (1 - CLOSE)) {
                scratch.trace[traced + cell] |= (byte) TIE;
            }
            double way = next[cell] * scratch.odds[choices.tag(own, cell % owns)];
            next[cell] = way;
            most = Math.max(most, way);
            least = Math.min(least, way);
        }
        if (!(most < HUGE && least > TINY && least > most * TINY)) {
            return false;
        }
        double scale = 1 / most;
        for (int cell = 0; cell < cells; cell++) {
            next[cell] *= scale;
        }
        return true;
    }

    /** Follows the best path back; false when it meets a tie. */
    private boolean follow(TaggerScratch scratch, int size, byte[] tags) {
        TagChoices choices = tables.choices();
        int lasts = size == 1 ? 1 : TagChoices.count(scratch.choices[TaggerScratch.FIRST + size - 2]);
        int owns = TagChoices.count(scratch.choices[TaggerScratch.FIRST + size - 1]);
        int best = 0;
        double second = -1;
        for (int cell = 1; cell < lasts * owns; cell++) {
            double reach = scratch.reach[cell];
            if (reach > scratch.reach[best]) {
                second = scratch.reach[best];
                best = cell;
            } else {
                second = Math.max(second, reach);
            }
        }
        if (second > scratch.reach[best] * (1 - CLOSE)) {
            return false;
        }
        int last = best / owns;
        int own = best % owns;
        for (int at = size - 1; at >= 0; at--) {
            int slice = scratch.choices[TaggerScratch.FIRST + at];
            if (at < size - 1) {
                tags[at] = choices.tag(slice, own);
            }
            int traced = scratch.trace[scratch.traceStart[at] + last * TagChoices.count(slice) + own];
            if ((traced & TIE) != 0) {
                return false;
            }
            own = last;
            last = traced;
        }
        return true;
    }
}
