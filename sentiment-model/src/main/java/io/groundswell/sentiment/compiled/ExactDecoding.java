// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import java.util.Arrays;

/**
 * Finds the most probable tags as CoreNLP's tagger does, operation by operation, so that its result is the same to the
 * last bit: weights are added in the same order, the logarithm of a sum is taken with the same terms, and of ways that
 * are as good the first is taken. Slow, and asked only where {@link FastDecoding} is in doubt. Keeps a byte for each triple
 * of tags that three words may take, at most 15,625 a word, while it decodes. Thread-safe.
 */
final class ExactDecoding {

    /** Terms below e to minus this of the largest are left out of a sum. */
    private static final double TOLERANCE = 30;

    private final TaggerTables tables;
    private final int tagCount;

    ExactDecoding(TaggerTables tables) {
        this.tables = tables;
        this.tagCount = tables.contexts().beginning();
    }

    /** Tags the words of the scratch; {@code size} counts the sentence's end. */
    void decode(TaggerScratch scratch, int size, byte[] tags) {
        byte[][] trace = new byte[size][];
        double[] reached = {};
        int earliest = 1;
        for (int at = 0; at < size; at++) {
            double[] window = window(at, scratch);
            int owns = count(at, scratch);
            byte[] back = new byte[window.length];
            double[] score = at == 0 ? window : step(window, reached, earliest, owns, back);
            trace[at] = back;
            reached = score;
            earliest = count(at - 2, scratch);
        }
        follow(trace, best(reached), scratch, size, tags);
    }

    private static int count(int at, TaggerScratch scratch) {
        return TagChoices.count(slice(at, scratch));
    }

    private static int slice(int at, TaggerScratch scratch) {
        return scratch.choices[Math.max(0, TaggerScratch.FIRST + at)];
    }

    /** The logarithm of the probability of each tag of a word, after each pair of tags before it. */
    private double[] window(int at, TaggerScratch scratch) {
        double[] words = words(at, scratch);
        TagChoices choices = tables.choices();
        int earlier = slice(at - 2, scratch);
        int last = slice(at - 1, scratch);
        int own = slice(at, scratch);
        int owns = TagChoices.count(own);
        double[] window = new double[TagChoices.count(earlier) * TagChoices.count(last) * owns];
        double[] scores = new double[tagCount];
        int cell = 0;
        for (int e = 0; e < TagChoices.count(earlier); e++) {
            for (int l = 0; l < TagChoices.count(last); l++) {
                Arrays.fill(scores, 0);
                tables.contexts().addTo(scores, choices.tag(earlier, e), choices.tag(last, l), tables.weights());
                scratch.tagged.addTo(scores, tables.weights());
                addTo(scores, words);
                double total = logOfSum(scores);
                for (int o = 0; o < owns; o++) {
                    window[cell++] = scores[choices.tag(own, o)] + -total;
                }
            }
        }
        return window;
    }

    private double[] words(int at, TaggerScratch scratch) {
        tables.gather(TaggerScratch.FIRST + at, scratch);
        double[] local = new double[tagCount];
        scratch.local.addTo(local, tables.weights());
        double[] context = new double[tagCount];
        scratch.context.addTo(context, tables.weights());
        addTo(context, local);
        return context;
    }

    private static void addTo(double[] sums, double[] terms) {
        for (int at = 0; at < sums.length; at++) {
            sums[at] += terms[at];
        }
    }

    static double logOfSum(double[] logs) {
        int largest = 0;
        for (int at = 1; at < logs.length; at++) {
            if (logs[at] > logs[largest]) {
                largest = at;
            }
        }
        double most = logs[largest];
        double rest = 0;
        for (int at = 0; at < logs.length; at++) {
            if (at != largest && logs[at] > most - TOLERANCE) {
                rest += Math.exp(logs[at] - most);
            }
        }
        return rest == 0 ? most : most + Math.log(1 + rest);
    }

    private static double[] step(double[] window, double[] reached, int earliest, int owns, byte[] back) {
        double[] score = new double[window.length];
        int pairs = window.length / owns;
        for (int cell = 0; cell < window.length; cell++) {
            double best = Double.NEGATIVE_INFINITY;
            for (int e = 0; e < earliest; e++) {
                double way = reached[e * pairs + cell / owns] + window[cell];
                if (way > best) {
                    best = way;
                    back[cell] = (byte) e;
                }
            }
            score[cell] = best;
        }
        return score;
    }

    private static int best(double[] score) {
        int best = 0;
        for (int cell = 1; cell < score.length; cell++) {
            if (score[cell] > score[best]) {
                best = cell;
            }
        }
        return best;
    }

    private void follow(byte[][] trace, int best, TaggerScratch scratch, int size, byte[] tags) {
        int cell = best;
        for (int at = size - 1; at >= 0; at--) {
            int slice = slice(at, scratch);
            int own = cell % TagChoices.count(slice);
            if (at < size - 1) {
                tags[at] = tables.choices().tag(slice, own);
            }
            int pairs = trace[at].length / TagChoices.count(slice);
            cell = trace[at][cell] * pairs + cell / TagChoices.count(slice);
        }
    }
}
