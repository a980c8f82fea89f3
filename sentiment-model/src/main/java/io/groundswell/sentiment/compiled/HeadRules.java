// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import java.nio.IntBuffer;

/**
 * Which child is the head of a constituent (Collins 1999, "Head-Driven Statistical Models for Natural Language Parsing",
 * appendix A, as changed in CoreNLP's {@code ModCollinsHeadFinder}). Thread-safe.
 */
final class HeadRules {

    static final int LEFT = 0;
    static final int RIGHT_ANY = 1;
    static final int RIGHT = 2;

    private final int[][][] rules;
    private final boolean[] isPunctuation;
    private final boolean[] isConjunction;

    /**
     * @param section for each label how many rules it has, and for each rule its direction, how many labels it names, and
     *     these; then for each label 1 where it is a part of speech of punctuation
     */
    HeadRules(Labels labels, IntBuffer section) {
        rules = new int[labels.count()][][];
        isPunctuation = new boolean[labels.count()];
        isConjunction = new boolean[labels.count()];
        for (int label = 0; label < rules.length; label++) {
            rules[label] = new int[section.get()][];
            for (int rule = 0; rule < rules[label].length; rule++) {
                int direction = section.get();
                int[] named = new int[1 + section.get()];
                named[0] = direction;
                section.get(named, 1, named.length - 1);
                rules[label][rule] = named;
            }
        }
        for (int label = 0; label < rules.length; label++) {
            isPunctuation[label] = section.get() == 1;
        }
        isConjunction[labels.number("CC")] = true;
        isConjunction[labels.number("CONJP")] = true;
    }

    boolean isPunctuation(int label) {
        return isPunctuation[label];
    }

    /**
     * The head's place among children.
     *
     * @param parent label
     * @param children labels, from {@code from} on
     * @param count of the children, at least one
     */
    int head(int parent, int[] children, int from, int count) {
        if (count == 1) {
            return 0;
        }
        int[][] ways = rules[parent];
        for (int[] way : ways) {
            int head = find(way, children, from, count);
            if (head >= 0) {
                return behindConjunction(head, children, from);
            }
        }
        if (ways.length == 0) {
            throw new IllegalStateException("no head rule for label " + parent);
        }
        return lastResort(ways[ways.length - 1][0] == LEFT, children, from, count);
    }

    private static int find(int[] way, int[] children, int from, int count) {
        return switch (way[0]) {
            case LEFT -> byPreference(way, children, from, count, true);
            case RIGHT -> byPreference(way, children, from, count, false);
            default -> rightmost(way, children, from, count);
        };
    }

    /** The first label that a rule names goes before the others, wherever it stands. */
    private static int byPreference(int[] way, int[] children, int from, int count, boolean fromLeft) {
        for (int named = 1; named < way.length; named++) {
            for (int step = 0; step < count; step++) {
                int child = fromLeft ? step : count - 1 - step;
                if (children[from + child] == way[named]) {
                    return child;
                }
            }
        }
        return -1;
    }

    private static int rightmost(int[] way, int[] children, int from, int count) {
        for (int child = count - 1; child >= 0; child--) {
            for (int named = 1; named < way.length; named++) {
                if (children[from + child] == way[named]) {
                    return child;
                }
            }
        }
        return -1;
    }

    /** The outermost that is not punctuation, else the outermost. */
    private int lastResort(boolean fromLeft, int[] children, int from, int count) {
        for (int step = 0; step < count; step++) {
            int child = fromLeft ? step : count - 1 - step;
            if (!isPunctuation[children[from + child]]) {
                return behindConjunction(child, children, from);
            }
        }
        return fromLeft ? 0 : count - 1;
    }

    /** What stands before a conjunction, rather than what stands behind it. */
    private int behindConjunction(int head, int[] children, int from) {
        boolean conjoined = head >= 2 && isConjunction[children[from + head - 1]];
        return conjoined && !isPunctuation[children[from + head - 2]] ? head - 2 : head;
    }
}
