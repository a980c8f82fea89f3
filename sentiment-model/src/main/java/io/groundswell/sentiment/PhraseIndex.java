// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds which of many phrases a text holds, in one pass: an automaton of words (Aho and Corasick 1975, "Efficient String
 * Matching"). The cost of a text does not grow with the number of phrases. Words are compared as {@link Words} folds
 * them, so case and accents play no part; a hashtag is matched by a phrase that begins with {@code #}, and by nothing
 * else. Immutable and thread-safe.
 *
 * @param <V> what a phrase stands for
 */
public final class PhraseIndex<V> {

    private final Node<V> root;

    private PhraseIndex(Node<V> root) {
        this.root = root;
    }

    /** Starts an empty index. */
    public static <V> Builder<V> builder() {
        return new Builder<>();
    }

    /** What the phrases that occur in {@code text} stand for, in the order in which they end. */
    public Set<V> find(String text) {
        return find(Words.of(text));
    }

    /** The same for a text of which the words are known. */
    public Set<V> find(List<Words.Word> words) {
        Set<V> found = new LinkedHashSet<>();
        match(words, word -> List.of(), (value, begin, end) -> found.add(value));
        return found;
    }

    /** Told of each occurrence. */
    @FunctionalInterface
    interface Occurrence<V> {

        /** {@code value} stands from word {@code begin} up to, not including, {@code end}. */
        void found(V value, int begin, int end);
    }

    /**
     * Matches words of which each may be read in several ways. Cost grows with the readings only as far as phrases go
     * along with them.
     *
     * @param otherReadings of a word, folded, beside itself
     */
    void match(List<Words.Word> words, Function<Words.Word, List<String>> otherReadings, Occurrence<V> occurrence) {
        List<Node<V>> active = List.of(root);
        for (int at = 0; at < words.size(); at++) {
            Words.Word word = words.get(at);
            List<Node<V>> next = new ArrayList<>(active.size());
            follow(active, word.folded(), next);
            for (String reading : otherReadings.apply(word)) {
                follow(active, reading, next);
            }
            for (Node<V> node : next) {
                node.report(at + 1, occurrence);
            }
            active = next;
        }
    }

    private static <V> void follow(List<Node<V>> nodes, String word, List<Node<V>> next) {
        for (Node<V> node : nodes) {
            Node<V> following = node.next(word);
            if (!next.contains(following)) { // of a few: as many as a word has readings, or little more
                next.add(following);
            }
        }
    }

    private static final class Node<V> {

        private final int depth;
        private final Map<String, Node<V>> children = new HashMap<>();
        private final Set<V> values = new LinkedHashSet<>();
        // The node of the longest proper suffix that is the beginning of a phrase; the root's is itself.
        private Node<V> suffix;
        // The nearest node along the suffixes that has values, itself included; null when none has.
        private @org.jspecify.annotations.Nullable Node<V> reported;

        @SuppressWarnings("NullAway") // suffix is linked before the node is used
        Node(int depth) {
            this.depth = depth;
        }

        Node<V> next(String word) {
            Node<V> node = this;
            while (true) {
                Node<V> child = node.children.get(word);
                if (child != null) {
                    return child;
                }
                if (node.depth == 0) {
                    return node;
                }
                node = node.suffix;
            }
        }

        void report(int end, Occurrence<V> occurrence) {
            for (Node<V> node = reported; node != null; node = node.suffix.reported) {
                for (V value : node.values) {
                    occurrence.found(value, end - node.depth, end);
                }
                if (node.depth == 0) {
                    return;
                }
            }
        }
    }

    /**
     * Collects phrases. Not thread-safe.
     *
     * @param <V> what a phrase stands for
     */
    public static final class Builder<V> {

        private final List<List<String>> phrases = new ArrayList<>();
        private final List<V> values = new ArrayList<>();

        private Builder() {}

        /**
         * Adds a phrase; several may stand for the same, and one for several.
         *
         * @param phrase one word or several in sequence, or a hashtag with its {@code #}
         * @throws IllegalArgumentException when it holds no word
         */
        public Builder<V> add(String phrase, V value) {
            var words = Words.of(phrase).stream().map(Words.Word::folded).toList();
            if (words.isEmpty()) {
                throw new IllegalArgumentException("a phrase must hold a word: was '" + phrase + "'");
            }
            phrases.add(words);
            values.add(value);
            return this;
        }

        /** The index of what was added so far. */
        public PhraseIndex<V> build() {
            Node<V> root = new Node<>(0);
            root.suffix = root;
            for (int i = 0; i < phrases.size(); i++) {
                Node<V> node = root;
                for (String word : phrases.get(i)) {
                    int depth = node.depth + 1;
                    node = node.children.computeIfAbsent(word, w -> new Node<>(depth));
                }
                node.values.add(values.get(i));
            }
            link(root);
            return new PhraseIndex<>(root);
        }

        /** Breadth first, so that the suffixes of a node, which are shorter, are linked before it. */
        private static <V> void link(Node<V> root) {
            Queue<Node<V>> open = new ArrayDeque<>(List.of(root));
            while (!open.isEmpty()) {
                Node<V> node = open.remove();
                node.children.forEach((word, child) -> {
                    child.suffix = node.depth == 0 ? root : node.suffix.next(word);
                    child.reported = child.values.isEmpty() ? child.suffix.reported : child;
                    open.add(child);
                });
            }
        }
    }
}
