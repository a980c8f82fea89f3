// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import java.util.Arrays;

/**
 * A binary tree over a sentence while it is built, and what the parser's features want to know of its nodes. Nodes are
 * numbers: first the words, then their parts of speech, then what is built of them. One for each thread, used again for
 * each sentence.
 */
final class Forest {

    static final int NONE = -1;

    // For each node the hashes of its category, its head's word and tag, and of pairs of them, each followed by its
    // power.
    static final int CATEGORY = 0;
    static final int WORD_TAG = 2;
    static final int TAG = 4;
    static final int WORD_CATEGORY = 6;
    static final int TAG_CATEGORY = 8;
    static final int WORD = 10;
    static final int HASHES = 12;

    private static final long DASH_POWER = TextHash.power(1);
    private static final long DASH = TextHash.of("-");

    private final Labels labels;
    private int tokens;
    private int nodes;
    private int[] label = new int[256];
    private int[] left = new int[256];
    private int[] right = new int[256];
    private int[] head = new int[256];
    private long[] hashes = new long[256 * HASHES];

    Forest(Labels labels) {
        this.labels = labels;
    }

    /**
     * Begins a sentence.
     *
     * @param tags labels of the words' parts of speech
     */
    void begin(String[] words, int[] tags, int count) {
        tokens = count;
        nodes = 2 * count;
        ensure(nodes);
        for (int token = 0; token < count; token++) {
            long word = TextHash.of(words[token]);
            long power = TextHash.power(words[token].length());
            int tag = tags[token];
            set(token, NONE, NONE, NONE, token);
            hash(token, word, power, word, power, tag);
            set(count + token, tag, token, NONE, token);
            hash(count + token, labels.hash(tag), labels.power(tag), word, power, tag);
        }
    }

    /** A node above one other. */
    int unary(int category, int child) {
        return add(category, child, NONE, child);
    }

    /** A node above two others. */
    int binary(int category, int leftChild, int rightChild, boolean headIsLeft) {
        return add(category, leftChild, rightChild, headIsLeft ? leftChild : rightChild);
    }

    private int add(int category, int leftChild, int rightChild, int headChild) {
        int node = nodes++;
        ensure(nodes);
        set(node, category, leftChild, rightChild, head[headChild]);
        int word = headChild * HASHES + WORD;
        hash(node, labels.hash(category), labels.power(category), hashes[word], hashes[word + 1], tag(node));
        return node;
    }

    private void set(int node, int category, int leftChild, int rightChild, int headToken) {
        label[node] = category;
        left[node] = leftChild;
        right[node] = rightChild;
        head[node] = headToken;
    }

    private void hash(int node, long category, long categoryPower, long word, long wordPower, int tagLabel) {
        long tag = labels.hash(tagLabel);
        long tagPower = labels.power(tagLabel);
        int at = node * HASHES;
        hashes[at + CATEGORY] = category;
        hashes[at + CATEGORY + 1] = categoryPower;
        hashes[at + WORD_TAG] = pair(word, tag, tagPower);
        hashes[at + WORD_TAG + 1] = wordPower * DASH_POWER * tagPower;
        hashes[at + TAG] = tag;
        hashes[at + TAG + 1] = tagPower;
        hashes[at + WORD_CATEGORY] = pair(word, category, categoryPower);
        hashes[at + WORD_CATEGORY + 1] = wordPower * DASH_POWER * categoryPower;
        hashes[at + TAG_CATEGORY] = pair(tag, category, categoryPower);
        hashes[at + TAG_CATEGORY + 1] = tagPower * DASH_POWER * categoryPower;
        hashes[at + WORD] = word;
        hashes[at + WORD + 1] = wordPower;
    }

    /** Of two texts with a dash between them. */
    private static long pair(long first, long second, long secondPower) {
        return (first * DASH_POWER + DASH) * secondPower + second;
    }

    private void ensure(int size) {
        if (size > label.length) {
            int capacity = Math.max(size, 2 * label.length);
            label = Arrays.copyOf(label, capacity);
            left = Arrays.copyOf(left, capacity);
            right = Arrays.copyOf(right, capacity);
            head = Arrays.copyOf(head, capacity);
            hashes = Arrays.copyOf(hashes, capacity * HASHES);
        }
    }

    int tokens() {
        return tokens;
    }

    /** The part of speech over a word. */
    int preterminal(int token) {
        return tokens + token;
    }

    boolean isWord(int node) {
        return node < tokens;
    }

    boolean isPreterminal(int node) {
        return node >= tokens && node < 2 * tokens;
    }

    /** {@link #NONE} for a word. */
    int label(int node) {
        return label[node];
    }

    /** The first or only child, {@link #NONE} for a word. */
    int left(int node) {
        return left[node];
    }

    /** The second child, {@link #NONE} where there are not two. */
    int right(int node) {
        return right[node];
    }

    /** The only child, {@link #NONE} where there is not one. */
    int only(int node) {
        return right[node] == NONE ? left[node] : NONE;
    }

    /** The first of two children, {@link #NONE} where there are not two. */
    int leftOfTwo(int node) {
        return right[node] == NONE ? NONE : left[node];
    }

    /** The token that is the head of what a node covers. */
    int head(int node) {
        return head[node];
    }

    /** The part of speech of the head. */
    int tag(int node) {
        return label[tokens + head[node]];
    }

    boolean isTemporary(int node) {
        return labels.isTemporary(label[node]);
    }

    /** Of all nodes, {@link #HASHES} for each. Not to be kept. */
    long[] hashes() {
        return hashes;
    }
}
