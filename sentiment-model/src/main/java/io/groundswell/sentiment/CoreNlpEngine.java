// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.common.ParserUtils;
import edu.stanford.nlp.parser.lexparser.TreeBinarizer;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.sentiment.CollapseUnaryTransformer;
import edu.stanford.nlp.sentiment.SentimentCostAndGradient;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.trees.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * CoreNLP's own classes in the order in which its annotators tokenize, ssplit, pos, lemma, parse
 * ({@code parse.buildgraphs=false}, {@code parse.binaryTrees=true}) and sentiment call them, without the annotators: the
 * results are the same, and nothing but the three models is loaded. Thread-safe: the models are only read, and whatever
 * holds state is made anew for each sentence.
 */
final class CoreNlpEngine implements SentimentEngine {

    private final CoreNlpWeights weights;
    private final CoreNlpTokens tokens;
    private final BinaryOperator<String> translation;
    private final TreeBinarizer binarizer;
    private final CollapseUnaryTransformer collapse = new CollapseUnaryTransformer();

    /**
     * @param weights the models
     * @param translation of a word and the category above it, after the parse and before sentiment is predicted
     * @param maxSentenceTokens longer sentences are read in pieces
     */
    CoreNlpEngine(CoreNlpWeights weights, BinaryOperator<String> translation, int maxSentenceTokens) {
        this.weights = weights;
        this.tokens = new CoreNlpTokens(maxSentenceTokens);
        this.translation = translation;
        this.binarizer = TreeBinarizer.simpleTreeBinarizer(
                weights.parser().getTLPParams().headFinder(), weights.parser().treebankLanguagePack());
    }

    @Override
    public @Nullable List<ReadSentence> read(String text, Budget budget) throws TextTimeout {
        var sentences = tokens.split(text, budget.tokens());
        if (sentences == null) {
            return null;
        }
        List<ReadSentence> read = new ArrayList<>(sentences.size());
        for (List<CoreLabel> sentence : sentences) {
            budget.check();
            read.add(read(sentence));
        }
        return read;
    }

    private ReadSentence read(List<CoreLabel> sentence) {
        weights.tagger().tagCoreLabels(sentence);
        var query = weights.parser().parserQuery();
        Tree parse = query.parse(sentence) ? query.getBestParse() : ParserUtils.xTree(sentence);
        Tree binary = binarizer.transformTree(parse);
        Trees.convertToCoreLabels(binary);
        Tree collapsed = collapse.transformTree(binary);
        translate(collapsed);
        new SentimentCostAndGradient(weights.sentiment(), null).forwardPropagateTree(collapsed);
        return new ReadSentence(words(sentence), CoreNlpTrees.constituents(parse), CoreNlpTrees.phrases(collapsed));
    }

    private void translate(Tree node) {
        if (node.isPreTerminal()) {
            var word = node.firstChild().label();
            word.setValue(translation.apply(word.value(), node.value()));
        } else {
            for (Tree child : node.children()) {
                translate(child);
            }
        }
    }

    private static List<ReadSentence.Word> words(List<CoreLabel> sentence) {
        var morphology = new Morphology();
        return sentence.stream()
                .map(token -> new ReadSentence.Word(
                        token.beginPosition(),
                        token.endPosition(),
                        token.word(),
                        morphology.lemma(token.word(), token.tag()).toLowerCase(Locale.ROOT)))
                .toList();
    }
}
