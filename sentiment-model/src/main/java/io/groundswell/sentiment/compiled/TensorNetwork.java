// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The recursive neural tensor network (Socher et al. 2013, "Recursive Deep Models for Semantic Compositionality Over a
 * Sentiment Treebank", section 4.3). With l and r the vectors of a phrase's parts, its own is tanh([l;r]ᵀ V [l;r] + W [l;r; 1]).
 * That is the sum of a part that depends on l alone, one that depends on r alone, and lᵀ C r; what depends on one word
 * alone is in the file. The weights are kept as floats where CoreNLP has doubles: probabilities differ by some 10^-5. Thread-safe; a
 * {@link Run} is not.
 */
final class TensorNetwork {

    static final int SIZE = 25;
    static final int CLASSES = 5;
    static final int SQUARE = SIZE * SIZE;

    /** What the file has of a word: its vector, its part on the left, its part on the right, and its probabilities. */
    static final int WORD = 3 * SIZE + CLASSES;

    /** The word that stands for all unknown ones. */
    static final String UNKNOWN = "*UNK*";

    private final Map<String, Integer> vocabulary = new HashMap<>();
    private final int unknown;
    private final FloatBuffer words;
    // For the first vector's element a row: for each of the second's the outputs.
    private final double[][] cross;
    private final Side leftSide;
    private final Side rightSide;
    private final double[] bias;
    private final double[] classes;

    /** What one part of a phrase adds by itself: squares of i ≥ j only, both directions in one, and for each input the outputs. */
    private static final class Side {

        private final double[][] quadratic;
        private final double[] linear;

        Side(double[][] quadratic, double[] linear) {
            this.quadratic = quadratic;
            this.linear = linear;
        }
    }

    TensorNetwork(Sections sections) {
        String[] known = Texts.read(sections.section("network.words"));
        for (int word = 0; word < known.length; word++) {
            vocabulary.put(known[word], word);
        }
        this.unknown = vocabulary.getOrDefault(UNKNOWN, -1);
        if (unknown < 0) {
            throw new IllegalStateException("the network has no word for unknown ones");
        }
        this.words = sections.section("network.vectors").asFloatBuffer();
        ByteBuffer weights = sections.section("network.weights");
        this.cross = new double[SIZE][];
        for (int i = 0; i < SIZE; i++) {
            cross[i] = numbers(weights, SQUARE);
        }
        this.leftSide = side(weights);
        this.rightSide = side(weights);
        this.bias = numbers(weights, SIZE);
        this.classes = numbers(weights, CLASSES * (SIZE + 1));
    }

    private static Side side(ByteBuffer section) {
        double[][] quadratic = new double[SIZE][];
        for (int i = 0; i < SIZE; i++) {
            quadratic[i] = numbers(section, (i + 1) * SIZE);
        }
        return new Side(quadratic, numbers(section, SQUARE));
    }

    private static double[] numbers(ByteBuffer section, int count) {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = section.getFloat();
        }
        return numbers;
    }

    Set<String> vocabulary() {
        return vocabulary.keySet();
    }

    /** The number of a word; that of the unknown one when the network has not learned it. */
    int word(String text) {
        return vocabulary.getOrDefault(text, unknown);
    }

    /** A class's probability for a word alone. */
    float probability(int word, int which) {
        return words.get(word * WORD + 3 * SIZE + which);
    }

    /** One thread's memory. */
    final class Run {

        private final double[] matrix = new double[SQUARE];
        private final double[] output = new double[SIZE];
        private double[] vectors = new double[128 * SIZE];
        private double[] probabilities = new double[128 * CLASSES];
        private int[] wordOf = new int[128];

        /**
         * Predicts all phrases of a tree.
         *
         * @param numbers of the words, by token
         */
        void predict(PhraseTree tree, int[] numbers) {
            int count = tree.count();
            if (wordOf.length < count) {
                wordOf = new int[2 * count];
                vectors = new double[2 * count * SIZE];
                probabilities = new double[2 * count * CLASSES];
            }
            for (int node = 0; node < count; node++) {
                if (tree.isWord(node)) {
                    int word = numbers[tree.begin(node)];
                    wordOf[node] = word;
                    copy(word * WORD, vectors, node * SIZE, SIZE);
                    copy(word * WORD + 3 * SIZE, probabilities, node * CLASSES, CLASSES);
                } else {
                    wordOf[node] = -1;
                    join(node, tree.left(node), tree.right(node));
                    classify(node);
                }
            }
        }

        double probability(int node, int which) {
            return probabilities[node * CLASSES + which];
        }

        private void copy(int from, double[] target, int to, int count) {
            for (int i = 0; i < count; i++) {
                target[to + i] = words.get(from + i);
            }
        }

        private void join(int node, int left, int right) {
            for (int k = 0; k < SIZE; k++) {
                output[k] = bias[k];
            }
            addSide(left, leftSide, SIZE);
            addSide(right, rightSide, 2 * SIZE);
            Arrays.fill(matrix, 0);
            int at = left * SIZE;
            for (int i = 0; i < SIZE; i += 5) {
                addFive(
                        i,
                        vectors[at + i],
                        vectors[at + i + 1],
                        vectors[at + i + 2],
                        vectors[at + i + 3],
                        vectors[at + i + 4]);
            }
            addProduct(right);
            for (int k = 0; k < SIZE; k++) {
                vectors[node * SIZE + k] = tanh(output[k]);
            }
        }

        private void addFive(int row, double f0, double f1, double f2, double f3, double f4) {
            double[] c0 = cross[row];
            double[] c1 = cross[row + 1];
            double[] c2 = cross[row + 2];
            double[] c3 = cross[row + 3];
            double[] c4 = cross[row + 4];
            for (int i = 0; i < matrix.length; i++) {
                matrix[i] = matrix[i] + f0 * c0[i] + f1 * c1[i] + f2 * c2[i] + f3 * c3[i] + f4 * c4[i];
            }
        }

        private void addSide(int part, Side side, int place) {
            if (wordOf[part] >= 0) {
                int at = wordOf[part] * WORD + place;
                for (int k = 0; k < SIZE; k++) {
                    output[k] += words.get(at + k);
                }
                return;
            }
            System.arraycopy(side.linear, 0, matrix, 0, SQUARE);
            for (int i = 0; i < SIZE; i++) {
                addScaled(matrix, side.quadratic[i], vectors[part * SIZE + i]);
            }
            addProduct(part);
        }

        /** Adds the product of a node's vector with the matrix to the output. */
        private void addProduct(int node) {
            for (int j = 0; j < SIZE; j++) {
                double factor = vectors[node * SIZE + j];
                for (int k = 0; k < SIZE; k++) {
                    output[k] += factor * matrix[j * SIZE + k];
                }
            }
        }

        private void classify(int node) {
            double sum = 0;
            for (int which = 0; which < CLASSES; which++) {
                int row = which * (SIZE + 1);
                double activation = classes[row + SIZE];
                for (int k = 0; k < SIZE; k++) {
                    activation += classes[row + k] * vectors[node * SIZE + k];
                }
                double odds = Math.exp(activation);
                probabilities[node * CLASSES + which] = odds;
                sum += odds;
            }
            for (int which = 0; which < CLASSES; which++) {
                probabilities[node * CLASSES + which] /= sum;
            }
        }
    }

    /** The same index into both arrays, else the JIT compiler does not use vectors. */
    private static void addScaled(double[] sum, double[] terms, double factor) {
        for (int i = 0; i < terms.length; i++) {
            sum[i] += factor * terms[i];
        }
    }

    private static double tanh(double x) {
        return (1 - 2 / (Math.exp(2.0 * x) + 1));
    }
}
