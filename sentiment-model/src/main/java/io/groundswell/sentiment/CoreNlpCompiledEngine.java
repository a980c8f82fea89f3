// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import edu.stanford.nlp.ling.CoreLabel;
import io.groundswell.sentiment.compiled.CompiledModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads as {@link CoreNlpEngine} does, from the compiled model: CoreNLP's own tokens, the same tags and trees, and
 * probabilities that differ by less than 10^-4. Thread-safe.
 */
final class CoreNlpCompiledEngine implements SentimentEngine {

    private final CoreNlpTokens tokens;
    private final BinaryOperator<String> translation;
    private final ThreadLocal<Memory> memories;

    /** What a thread reads with. */
    private record Memory(CompiledModel.Reader reader, CoreNlpLemmas lemmas) {}

    /**
     * @param translation of a word and the category above it, before sentiment is predicted
     * @param maxSentenceTokens longer sentences are read in pieces
     */
    CoreNlpCompiledEngine(CompiledModel model, BinaryOperator<String> translation, int maxSentenceTokens) {
        this.tokens = new CoreNlpTokens(maxSentenceTokens);
        this.translation = translation;
        this.memories = ThreadLocal.withInitial(() -> new Memory(model.reader(), new CoreNlpLemmas()));
    }

    @Override
    public @Nullable List<ReadSentence> read(String text, Budget budget) throws TextTimeout {
        var sentences = tokens.split(text, budget.tokens());
        if (sentences == null) {
            return null;
        }
        var memory = memories.get();
        List<ReadSentence> read = new ArrayList<>(sentences.size());
        for (List<CoreLabel> sentence : sentences) {
            budget.check();
            read.add(read(sentence, memory));
        }
        return read;
    }

    private ReadSentence read(List<CoreLabel> sentence, Memory memory) {
        var reader = memory.reader();
        String[] words = new String[sentence.size()];
        for (int token = 0; token < words.length; token++) {
            words[token] = sentence.get(token).word();
        }
        reader.read(words, translation);
        return new ReadSentence(
                words(sentence, memory), constituent(reader, reader.root()), phrase(reader, reader.phrase()));
    }

    private static List<ReadSentence.Word> words(List<CoreLabel> sentence, Memory memory) {
        List<ReadSentence.Word> words = new ArrayList<>(sentence.size());
        for (int at = 0; at < sentence.size(); at++) {
            var token = sentence.get(at);
            String lemma = memory.lemmas().lemma(token.word(), memory.reader().tag(at));
            words.add(new ReadSentence.Word(token.beginPosition(), token.endPosition(), token.word(), lemma));
        }
        return words;
    }

    private static Constituent constituent(CompiledModel.Reader reader, int node) {
        int count = reader.childCount(node);
        List<Constituent> children = new ArrayList<>(count);
        for (int place = 0; place < count; place++) {
            children.add(constituent(reader, reader.child(node, place)));
        }
        return new Constituent(reader.category(node), reader.begin(node), reader.end(node), children);
    }

    private static Phrase phrase(CompiledModel.Reader reader, int phrase) {
        List<Phrase> parts = reader.isWord(phrase)
                ? List.of()
                : List.of(phrase(reader, reader.left(phrase)), phrase(reader, reader.right(phrase)));
        var sentiment = new Scoring.FineGrained(
                reader.probability(phrase, 0),
                reader.probability(phrase, 1),
                reader.probability(phrase, 2),
                reader.probability(phrase, 3),
                reader.probability(phrase, 4));
        return new Phrase(reader.phraseBegin(phrase), reader.phraseEnd(phrase), sentiment, parts);
    }
}
