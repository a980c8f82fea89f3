// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import java.util.Arrays;

/**
 * The tree over which sentiment is predicted: each phrase has two parts or is a word. Made of a parse tree by joining
 * children around their head, and leaving out what has one child only. Nodes are numbers, children before their parents.
 * One for each thread, used again for each sentence.
 */
final class PhraseTree {

    static final int NONE = -1;

    private final HeadRules heads;
    private final int root;
    private final Nodes nodes = new Nodes();
    private int[] left = new int[256];
    private int[] right = new int[256];
    // Children that wait for being joined, with their labels.
    private int[] pending = new int[64];
    private int[] pendingLabels = new int[64];
    private int pendingEnd;

    PhraseTree(Labels labels, HeadRules heads) {
        this.heads = heads;
        this.root = labels.number("ROOT");
    }

    /** Its root is the last node. */
    void of(SyntaxTree tree, int node) {
        nodes.clear();
        pendingEnd = 0;
        build(tree, node);
    }

    private int build(SyntaxTree tree, int node) {
        int inner = node;
        while (tree.childCount(inner) == 1) {
            inner = tree.child(inner, 0);
        }
        int category = tree.label(node);
        if (tree.childCount(inner) == 0) {
            return add(category, NONE, NONE, tree.begin(inner), tree.end(inner));
        }
        int mark = pendingEnd;
        int count = tree.childCount(inner);
        for (int place = 0; place < count; place++) {
            int child = tree.child(inner, place);
            push(build(tree, child), tree.label(child));
        }
        int parent = tree.label(inner);
        int head = parent == root ? 0 : heads.head(parent, pendingLabels, mark, count);
        int joined = join(category, mark, count, head, 0, 0);
        pendingEnd = mark;
        return joined;
    }

    /** Takes one child after the other from either side: from the left up to the head, but punctuation at the end first. */
    private int join(int category, int mark, int count, int head, int fromLeft, int fromRight) {
        int first = mark + fromLeft;
        int last = mark + count - 1 - fromRight;
        if (last - first <= 1) {
            return above(category, pending[first], pending[last]);
        }
        boolean takesLeft = head > fromLeft && !(fromRight == 0 && heads.isPunctuation(pendingLabels[last]));
        if (takesLeft) {
            return above(category, pending[first], join(category, mark, count, head, fromLeft + 1, fromRight));
        }
        return above(category, join(category, mark, count, head, fromLeft, fromRight + 1), pending[last]);
    }

    private int above(int category, int leftPart, int rightPart) {
        return add(category, leftPart, rightPart, nodes.begin(leftPart), nodes.end(rightPart));
    }

    private void push(int node, int category) {
        if (pendingEnd == pending.length) {
            pending = Arrays.copyOf(pending, 2 * pendingEnd);
            pendingLabels = Arrays.copyOf(pendingLabels, 2 * pendingEnd);
        }
        pending[pendingEnd] = node;
        pendingLabels[pendingEnd++] = category;
    }

    private int add(int category, int leftPart, int rightPart, int from, int to) {
        int node = nodes.add(category, from, to);
        left = nodes.fitted(left);
        right = nodes.fitted(right);
        left[node] = leftPart;
        right[node] = rightPart;
        return node;
    }

    int count() {
        return nodes.count();
    }

    boolean isWord(int node) {
        return left[node] == NONE;
    }

    int left(int node) {
        return left[node];
    }

    int right(int node) {
        return right[node];
    }

    /** Of the topmost node that was left out above a phrase, or its own. */
    int label(int node) {
        return nodes.label(node);
    }

    /** The first token that a node covers. */
    int begin(int node) {
        return nodes.begin(node);
    }

    /** The token after the last. */
    int end(int node) {
        return nodes.end(node);
    }
}
