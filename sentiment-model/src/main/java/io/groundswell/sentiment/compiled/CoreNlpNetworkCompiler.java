// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import static io.groundswell.sentiment.compiled.TensorNetwork.CLASSES;
import static io.groundswell.sentiment.compiled.TensorNetwork.SIZE;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.neural.rnn.RNNCoreAnnotations;
import edu.stanford.nlp.sentiment.SentimentCostAndGradient;
import edu.stanford.nlp.sentiment.SentimentModel;
import edu.stanford.nlp.trees.LabeledScoredTreeFactory;
import edu.stanford.nlp.trees.Tree;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;

/** The network of sentiment as sections. Computes in double, and keeps floats. */
final class CoreNlpNetworkCompiler {

    private final SentimentModel model;
    private final List<String> words;
    private final SimpleMatrix[] slices = new SimpleMatrix[SIZE];
    private final SimpleMatrix transform;

    CoreNlpNetworkCompiler(SentimentModel model) {
        this.model = model;
        if (!model.op.simplifiedModel || !model.op.useTensors || !model.op.combineClassification) {
            throw new IllegalStateException("not a network of one tensor and one classification");
        }
        if (model.op.numHid != SIZE || model.op.numClasses != CLASSES || model.op.lowercaseWordVectors) {
            throw new IllegalStateException("not a network of " + SIZE + " by " + CLASSES);
        }
        this.words = new ArrayList<>(model.wordVectors.keySet());
        var tensor = model.getBinaryTensor("", "");
        for (int slice = 0; slice < SIZE; slice++) {
            slices[slice] = tensor.getSlice(slice);
        }
        this.transform = model.getBinaryTransform("", "");
    }

    Map<String, ByteBuffer> compile() {
        Map<String, ByteBuffer> sections = new LinkedHashMap<>();
        sections.put("network.words", Texts.write(words));
        sections.put("network.weights", weights());
        sections.put("network.vectors", vectors());
        return sections;
    }

    private ByteBuffer weights() {
        List<Float> weights = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < SIZE; j++) {
                for (SimpleMatrix slice : slices) {
                    weights.add((float) (slice.get(i, SIZE + j) + slice.get(SIZE + j, i)));
                }
            }
        }
        addSide(0, weights);
        addSide(SIZE, weights);
        for (int k = 0; k < SIZE; k++) {
            weights.add((float) transform.get(k, 2 * SIZE));
        }
        var classes = model.getUnaryClassification("");
        for (int which = 0; which < CLASSES; which++) {
            for (int k = 0; k <= SIZE; k++) {
                weights.add((float) classes.get(which, k));
            }
        }
        return Numbers.ofFloats(weights);
    }

    private void addSide(int offset, List<Float> weights) {
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j <= i; j++) {
                for (SimpleMatrix slice : slices) {
                    weights.add((float) quadratic(slice, offset + i, offset + j));
                }
            }
        }
        for (int i = 0; i < SIZE; i++) {
            for (int k = 0; k < SIZE; k++) {
                weights.add((float) transform.get(k, offset + i));
            }
        }
    }

    private static double quadratic(SimpleMatrix slice, int i, int j) {
        return i == j ? slice.get(i, i) : slice.get(i, j) + slice.get(j, i);
    }

    private ByteBuffer vectors() {
        List<Float> values = new ArrayList<>(words.size() * TensorNetwork.WORD);
        for (String word : words) {
            Tree tree = predict(word);
            var vector = RNNCoreAnnotations.getNodeVector(tree);
            for (int k = 0; k < SIZE; k++) {
                values.add((float) vector.get(k));
            }
            addSideOf(vector, 0, values);
            addSideOf(vector, SIZE, values);
            var probabilities = RNNCoreAnnotations.getPredictions(tree);
            for (int which = 0; which < CLASSES; which++) {
                values.add((float) probabilities.get(which));
            }
        }
        return Numbers.ofFloats(values);
    }

    private Tree predict(String word) {
        var factory = new LabeledScoredTreeFactory(CoreLabel.factory());
        Tree tree = factory.newTreeNode("X", List.of(factory.newLeaf(word)));
        new SentimentCostAndGradient(model, null).forwardPropagateTree(tree);
        return tree;
    }

    private void addSideOf(SimpleMatrix vector, int offset, List<Float> values) {
        for (int k = 0; k < SIZE; k++) {
            double sum = 0;
            for (int i = 0; i < SIZE; i++) {
                sum += transform.get(k, offset + i) * vector.get(i);
                for (int j = 0; j <= i; j++) {
                    sum += quadratic(slices[k], offset + i, offset + j) * vector.get(i) * vector.get(j);
                }
            }
            values.add((float) sum);
        }
    }
}
