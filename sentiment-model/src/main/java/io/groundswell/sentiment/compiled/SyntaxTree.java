// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import java.util.Arrays;

/**
 * A parse tree as in the Penn Treebank: the parser's binary tree without its temporary nodes. Nodes are numbers, children
 * before their parents. One for each thread, used again for each sentence.
 */
final class SyntaxTree {

    private static final String SENTENCE_ENDS = ".!?。！？";

    private final int fullStop;
    private final Nodes nodes = new Nodes();
    private int[] firstChild = new int[256];
    private int[] childCount = new int[256];
    private int[] children = new int[256];
    private int childrenEnd;
    private int[] pending = new int[64];
    private int pendingEnd;

    SyntaxTree(Labels labels) {
        this.fullStop = labels.number(".");
    }

    /**
     * From what a parser built.
     *
     * @return the root
     */
    int of(Forest forest, int root, String[] words) {
        clear();
        int tree = build(forest, root);
        raiseFinalPunctuation(tree, words);
        return tree;
    }

    /** A mark that ends the sentence belongs to all of it: below the node under the root, at the end. */
    private void raiseFinalPunctuation(int tree, String[] words) {
        int top = lastChild(tree);
        if (childCount[top] == 0) {
            return;
        }
        int parent = lastChild(top);
        int mark = parent;
        while (childCount[mark] > 0) {
            parent = mark;
            mark = lastChild(mark);
        }
        if (mark == parent || nodes.label(mark) != fullStop || !endsSentence(words[nodes.begin(mark)])) {
            return;
        }
        removeLast(top, mark);
        int at = childrenEnd;
        ensureChildren(childCount[top] + 1);
        System.arraycopy(children, firstChild[top], children, at, childCount[top]);
        children[at + childCount[top]] = mark;
        firstChild[top] = at;
        childCount[top]++;
        childrenEnd += childCount[top];
    }

    private static boolean endsSentence(String word) {
        return word.chars().anyMatch(character -> SENTENCE_ENDS.indexOf(character) >= 0);
    }

    /** Takes a leaf off the right edge below a node, and with it what has no other child. */
    private void removeLast(int node, int leaf) {
        int child = lastChild(node);
        if (child != leaf) {
            removeLast(child, leaf);
            nodes.shorten(child);
        }
        if (child == leaf || childCount[child] == 0) {
            childCount[node]--;
        }
    }

    private int lastChild(int node) {
        return child(node, childCount[node] - 1);
    }

    /**
     * Of a sentence that could not be parsed: its parts of speech below one node.
     *
     * @return the root
     */
    int flat(Forest forest, int category) {
        clear();
        for (int token = 0; token < forest.tokens(); token++) {
            push(leaf(forest.label(forest.preterminal(token)), token));
        }
        return above(category, 0);
    }

    private void clear() {
        nodes.clear();
        childrenEnd = 0;
        pendingEnd = 0;
    }

    private int build(Forest forest, int node) {
        if (forest.isPreterminal(node)) {
            return leaf(forest.label(node), forest.head(node));
        }
        int mark = pendingEnd;
        collect(forest, node);
        for (int at = mark; at < pendingEnd; at++) {
            // What is built below leaves the stack as it found it, though perhaps in a larger array.
            int child = build(forest, pending[at]);
            pending[at] = child;
        }
        return above(forest.label(node), mark);
    }

    private void collect(Forest forest, int node) {
        collectOrPush(forest, forest.left(node));
        if (forest.right(node) != Forest.NONE) {
            collectOrPush(forest, forest.right(node));
        }
    }

    private void collectOrPush(Forest forest, int child) {
        if (forest.isTemporary(child)) {
            collect(forest, child);
        } else {
            push(child);
        }
    }

    private void push(int node) {
        if (pendingEnd == pending.length) {
            pending = Arrays.copyOf(pending, 2 * pendingEnd);
        }
        pending[pendingEnd++] = node;
    }

    private int leaf(int category, int token) {
        return add(category, token, token + 1);
    }

    /** A node above those that are pending from a mark on. */
    private int above(int category, int mark) {
        int count = pendingEnd - mark;
        int node = add(category, nodes.begin(pending[mark]), nodes.end(pending[pendingEnd - 1]));
        ensureChildren(count);
        System.arraycopy(pending, mark, children, childrenEnd, count);
        firstChild[node] = childrenEnd;
        childCount[node] = count;
        childrenEnd += count;
        pendingEnd = mark;
        return node;
    }

    private void ensureChildren(int more) {
        if (childrenEnd + more > children.length) {
            children = Arrays.copyOf(children, 2 * (childrenEnd + more));
        }
    }

    private int add(int category, int from, int to) {
        int node = nodes.add(category, from, to);
        firstChild = nodes.fitted(firstChild);
        childCount = nodes.fitted(childCount);
        childCount[node] = 0;
        return node;
    }

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

    /** 0 for a part of speech. */
    int childCount(int node) {
        return childCount[node];
    }

    int child(int node, int place) {
        return children[firstChild[node] + place];
    }
}
