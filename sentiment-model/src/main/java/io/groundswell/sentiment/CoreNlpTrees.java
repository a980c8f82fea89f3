// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.neural.rnn.RNNCoreAnnotations;
import edu.stanford.nlp.sentiment.SentimentCostAndGradient;
import edu.stanford.nlp.sentiment.SentimentModel;
import edu.stanford.nlp.trees.LabeledScoredTreeFactory;
import edu.stanford.nlp.trees.Tree;
import java.util.ArrayList;
import java.util.List;

/** CoreNLP's trees as ours. */
final class CoreNlpTrees {

    private CoreNlpTrees() {}

    /** A parse tree; its leaves are taken in order as tokens 0, 1, 2… */
    static Constituent constituents(Tree tree) {
        return constituent(tree, 0);
    }

    private static Constituent constituent(Tree tree, int begin) {
        if (tree.isPreTerminal()) {
            return new Constituent(tree.value(), begin, begin + 1, List.of());
        }
        List<Constituent> children = new ArrayList<>();
        int end = begin;
        for (Tree child : tree.children()) {
            var converted = constituent(child, end);
            children.add(converted);
            end = converted.end();
        }
        return new Constituent(category(tree), begin, end, children);
    }

    private static String category(Tree tree) {
        String value = tree.value();
        int tag = value.indexOf('-', 1);
        return tag < 0 ? value : value.substring(0, tag);
    }

    /** A binary tree that sentiment was predicted for. */
    static Phrase phrases(Tree tree) {
        return phrase(tree, 0);
    }

    private static Phrase phrase(Tree tree, int begin) {
        if (tree.isPreTerminal()) {
            return new Phrase(begin, begin + 1, sentiment(tree), List.of());
        }
        List<Phrase> children = new ArrayList<>();
        int end = begin;
        for (Tree child : tree.children()) {
            var converted = phrase(child, end);
            children.add(converted);
            end = converted.end();
        }
        return new Phrase(begin, end, sentiment(tree), children);
    }

    /** A word alone. */
    static Phrase ofWord(String word, SentimentModel network) {
        var factory = new LabeledScoredTreeFactory(CoreLabel.factory());
        Tree tree = factory.newTreeNode("X", List.of(factory.newLeaf(word)));
        new SentimentCostAndGradient(network, null).forwardPropagateTree(tree);
        return phrases(tree);
    }

    private static Scoring.FineGrained sentiment(Tree tree) {
        var p = RNNCoreAnnotations.getPredictions(tree);
        return new Scoring.FineGrained(p.get(0), p.get(1), p.get(2), p.get(3), p.get(4));
    }
}
