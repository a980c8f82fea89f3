// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import java.util.Arrays;

/** The nodes of a tree, numbered as they come: the label of each, and the tokens that it covers. Used again and again. */
final class Nodes {

    private int count;
    private int[] label = new int[256];
    private int[] begin = new int[256];
    private int[] end = new int[256];

    /** The next node will be the first. */
    void clear() {
        count = 0;
    }

    /** Its number. */
    int add(int category, int from, int to) {
        int node = count++;
        if (node == label.length) {
            label = Arrays.copyOf(label, 2 * node);
            begin = Arrays.copyOf(begin, 2 * node);
            end = Arrays.copyOf(end, 2 * node);
        }
        label[node] = category;
        begin[node] = from;
        end[node] = to;
        return node;
    }

    /** What a tree keeps besides of each node, with room for the last: the same array when it has. */
    int[] fitted(int[] values) {
        return values.length < count ? Arrays.copyOf(values, label.length) : values;
    }

    int count() {
        return count;
    }

    int label(int node) {
        return label[node];
    }

    /** The first token that a node covers. */
    int begin(int node) {
        return begin[node];
    }

    /** The token after the last. */
    int end(int node) {
        return end[node];
    }

    /** Takes the last token from a node. */
    void shorten(int node) {
        end[node]--;
    }
}
