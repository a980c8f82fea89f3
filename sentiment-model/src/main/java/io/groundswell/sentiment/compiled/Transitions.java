// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import static io.groundswell.sentiment.compiled.Forest.NONE;

import java.nio.IntBuffer;

/**
 * What the parser can do next, and when it may (Zhang and Clark 2009, "Transition-based parsing of the Chinese treebank
 * using a global discriminative model", section 3, as CoreNLP has it). Thread-safe.
 */
final class Transitions {

    static final int SHIFT = 0;
    static final int UNARY = 1;
    static final int LEFT = 2;
    static final int RIGHT = 3;
    static final int FINISH = 4;
    static final int IDLE = 5;

    /** No transition, but that two or more are about as good. */
    static final int UNCLEAR = NONE - 1;

    private static final int WORST = Integer.MIN_VALUE / 2;

    private final Labels labels;
    private final int root;
    private final int[] kind;
    private final boolean[] isForRoot;
    // From the bottom of a chain to its top; one label for a binary transition.
    private final int[][] categories;
    // As CoreNLP has them: of equals it takes the last.
    private final int[] inOrder;

    /**
     * @param section for each transition its number in CoreNLP's order, its kind, whether it makes a root (1 or 0), how many categories, and these from
     *     the bottom to the top
     */
    Transitions(Labels labels, IntBuffer section) {
        this.labels = labels;
        this.root = labels.number("ROOT");
        int count = section.get();
        this.kind = new int[count];
        this.isForRoot = new boolean[count];
        this.categories = new int[count][];
        this.inOrder = new int[count];
        for (int at = 0; at < count; at++) {
            inOrder[section.get()] = at;
            kind[at] = section.get();
            isForRoot[at] = section.get() == 1;
            categories[at] = new int[section.get()];
            section.get(categories[at]);
        }
    }

    int count() {
        return kind.length;
    }

    /** The one that has a number with CoreNLP. */
    int numbered(int number) {
        return inOrder[number];
    }

    boolean isFinish(int transition) {
        return kind[transition] == FINISH;
    }

    /**
     * The best of those that may be done; {@link Forest#NONE} when there is none, {@link #UNCLEAR} when it is not better
     * than all others by so much.
     */
    int best(ParserState state, int[] scores, int clear) {
        int best = NONE;
        int most = WORST;
        int second = WORST;
        for (int at = 0; at < kind.length; at++) {
            if (scores[at] > second && isLegal(at, state)) {
                if (scores[at] > most) {
                    second = most;
                    most = scores[at];
                    best = at;
                } else {
                    second = scores[at];
                }
            }
        }
        return most - second < clear && best != NONE ? UNCLEAR : best;
    }

    /** The best of those that may be done, of equals CoreNLP's last; {@link Forest#NONE} when there is none. */
    int best(ParserState state, float[] scores) {
        int best = NONE;
        float most = Float.NEGATIVE_INFINITY;
        for (int at : inOrder) {
            if (scores[at] >= most && isLegal(at, state)) {
                most = scores[at];
                best = at;
            }
        }
        return best;
    }

    private boolean isLegal(int transition, ParserState state) {
        return switch (kind[transition]) {
            case SHIFT -> !state.queueIsEmpty();
            case UNARY -> isLegalUnary(transition, state);
            case LEFT, RIGHT -> isLegalBinary(transition, state);
            case FINISH ->
                state.queueIsEmpty() && state.depth() == 1 && state.forest().label(state.stack(0)) == root;
            default -> false;
        };
    }

    private boolean isLegalUnary(int transition, ParserState state) {
        if (state.depth() == 0) {
            return false;
        }
        var forest = state.forest();
        int top = state.stack(0);
        if (forest.only(top) != NONE && !forest.isPreterminal(top)) {
            return false;
        }
        int label = forest.label(top);
        if (labels.isTemporary(label) && categories[transition][0] != labels.finished(label)) {
            return false;
        }
        return !isForRoot[transition] || (state.depth() == 1 && state.queueIsEmpty());
    }

    private boolean isLegalBinary(int transition, ParserState state) {
        if (state.depth() < 2) {
            return false;
        }
        var forest = state.forest();
        int made = categories[transition][0];
        int top = forest.label(state.stack(0));
        int second = forest.label(state.stack(1));
        boolean topIsTemporary = labels.isTemporary(top);
        boolean secondIsTemporary = labels.isTemporary(second);
        if (topIsTemporary
                && (secondIsTemporary || kind[transition] == LEFT || labels.finished(made) != labels.finished(top))) {
            return false;
        }
        if (secondIsTemporary && (kind[transition] == RIGHT || labels.finished(made) != labels.finished(second))) {
            return false;
        }
        return labels.isTemporary(made)
                ? mayStayTemporary(state)
                : !isForRoot[transition] || (state.depth() == 2 && state.queueIsEmpty());
    }

    private boolean mayStayTemporary(ParserState state) {
        if (!state.queueIsEmpty()) {
            return true;
        }
        return state.depth() != 2 && !state.forest().isTemporary(state.stack(2));
    }

    /** Does one that is not {@link #isFinish}. */
    void apply(int transition, ParserState state) {
        switch (kind[transition]) {
            case SHIFT -> state.shift();
            case UNARY -> {
                for (int category : categories[transition]) {
                    state.unary(category);
                }
            }
            case LEFT, RIGHT -> state.binary(categories[transition][0], kind[transition] == LEFT);
            default -> throw new IllegalStateException("a transition that builds nothing: " + transition);
        }
    }

    /**
     * Goes on where nothing may be done, so that there is some tree at the end.
     *
     * @return whether there was a way
     */
    boolean escape(ParserState state) {
        if (state.depth() == 0) {
            return false;
        }
        var forest = state.forest();
        int top = forest.label(state.stack(0));
        boolean topIsTemporary = labels.isTemporary(top);
        if (topIsTemporary && (state.depth() == 1 || forest.isTemporary(state.stack(1)))) {
            state.unary(labels.finished(top));
            return true;
        }
        if (state.depth() == 1) {
            if (state.queueIsEmpty() && top != root) {
                state.unary(root);
                return true;
            }
            return false;
        }
        if (topIsTemporary) {
            state.binary(labels.finished(top), false);
            return true;
        }
        int second = forest.label(state.stack(1));
        if (labels.isTemporary(second)) {
            state.binary(labels.finished(second), true);
            return true;
        }
        return false;
    }
}
