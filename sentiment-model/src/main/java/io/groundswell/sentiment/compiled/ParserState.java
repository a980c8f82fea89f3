// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import static io.groundswell.sentiment.compiled.Forest.NONE;

/**
 * The stack and the queue of a shift-reduce parse. One for each thread.
 */
final class ParserState {

    private final Forest forest;
    private int[] stack = new int[64];
    private int depth;
    private int next;

    ParserState(Forest forest) {
        this.forest = forest;
    }

    void begin() {
        depth = 0;
        next = 0;
        if (stack.length < forest.tokens()) {
            stack = new int[forest.tokens()];
        }
    }

    Forest forest() {
        return forest;
    }

    int depth() {
        return depth;
    }

    /** The first token of the queue. */
    int next() {
        return next;
    }

    boolean queueIsEmpty() {
        return next == forest.tokens();
    }

    /** From the top, which is 0; {@link Forest#NONE} below the bottom. */
    int stack(int below) {
        return below < depth ? stack[depth - 1 - below] : NONE;
    }

    /** The part of speech of a token, by its place from the front of the queue; {@link Forest#NONE} outside the sentence. */
    int queue(int place) {
        int token = next + place;
        return token >= 0 && token < forest.tokens() ? forest.preterminal(token) : NONE;
    }

    void shift() {
        stack[depth++] = forest.preterminal(next++);
    }

    void unary(int category) {
        stack[depth - 1] = forest.unary(category, stack[depth - 1]);
    }

    void binary(int category, boolean headIsLeft) {
        int right = stack[--depth];
        stack[depth - 1] = forest.binary(category, stack[depth - 1], right, headIsLeft);
    }
}
