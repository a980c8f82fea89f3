// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.function.BinaryOperator;

/** A compiled model: parts of speech, parse trees and the sentiment of each phrase. Thread-safe; a {@link Reader} is not. */
public final class CompiledModel {

    private final Tagger tagger;
    private final int[] tagLabels;
    private final Parser parser;
    private final HeadRules heads;
    private final TensorNetwork network;

    private CompiledModel(Sections sections) {
        this.tagger = Tagger.read(sections::section);
        this.parser = new Parser(sections);
        this.tagLabels = new int[tagger.tagCount()];
        for (int tag = 0; tag < tagLabels.length; tag++) {
            tagLabels[tag] = parser.labels().number(tagger.tagName(tag));
        }
        this.heads =
                new HeadRules(parser.labels(), sections.section("parser.heads").asIntBuffer());
        this.network = new TensorNetwork(sections);
    }

    /** @throws IOException when the file is missing, or is no model that this version has compiled */
    public static CompiledModel map(Path file) throws IOException {
        try (var sections = Sections.open(file)) {
            return new CompiledModel(sections);
        }
    }

    /** The words that the network of sentiment has learned. */
    public Set<String> vocabulary() {
        return Collections.unmodifiableSet(network.vocabulary());
    }

    /** How probable it is that a learned word alone is neutral. */
    public double neutral(String word) {
        return network.probability(network.word(word), 2);
    }

    public Reader reader() {
        return new Reader();
    }

    /**
     * Reads sentences one after the other; what it says of one is gone with the next. Nodes of both trees are numbers. For
     * one thread.
     */
    public final class Reader {

        private final TaggerScratch tagging = new TaggerScratch();
        private final Parser.Run parsing = parser.new Run();
        private final SyntaxTree syntax = new SyntaxTree(parser.labels());
        private final PhraseTree phrases = new PhraseTree(parser.labels(), heads);
        private final TensorNetwork.Run prediction = network.new Run();
        private byte[] tags = new byte[128];
        private int[] partsOfSpeech = new int[128];
        private int[] numbers = new int[128];
        private int root;

        private Reader() {}

        /**
         * Reads a sentence.
         *
         * @param words at least one
         * @param translation of a word and the category above it to a word that the network has learned
         */
        public void read(String[] words, BinaryOperator<String> translation) {
            int count = words.length;
            if (tags.length < count) {
                tags = new byte[count];
                partsOfSpeech = new int[count];
                numbers = new int[count];
            }
            tagger.tag(Arrays.asList(words), count, tags, tagging);
            for (int token = 0; token < count; token++) {
                partsOfSpeech[token] = tagLabels[tags[token]];
            }
            int tree = parsing.parse(words, partsOfSpeech, count);
            var labels = parser.labels();
            root = tree == Forest.NONE
                    ? syntax.flat(parsing.forest(), labels.number("X"))
                    : syntax.of(parsing.forest(), tree, words);
            phrases.of(syntax, root);
            for (int node = 0; node < phrases.count(); node++) {
                if (phrases.isWord(node)) {
                    int token = phrases.begin(node);
                    numbers[token] = network.word(translation.apply(words[token], labels.name(phrases.label(node))));
                }
            }
            prediction.predict(phrases, numbers);
        }

        /** A token's part of speech. */
        public String tag(int token) {
            return tagger.tagName(tags[token]);
        }

        /** The root of the parse tree. */
        public int root() {
            return root;
        }

        public String category(int node) {
            return parser.labels().name(syntax.label(node));
        }

        public int begin(int node) {
            return syntax.begin(node);
        }

        public int end(int node) {
            return syntax.end(node);
        }

        /** None for a part of speech. */
        public int childCount(int node) {
            return syntax.childCount(node);
        }

        public int child(int node, int place) {
            return syntax.child(node, place);
        }

        /** The root of the tree of phrases. */
        public int phrase() {
            return phrases.count() - 1;
        }

        public boolean isWord(int phrase) {
            return phrases.isWord(phrase);
        }

        public int left(int phrase) {
            return phrases.left(phrase);
        }

        public int right(int phrase) {
            return phrases.right(phrase);
        }

        public int phraseBegin(int phrase) {
            return phrases.begin(phrase);
        }

        public int phraseEnd(int phrase) {
            return phrases.end(phrase);
        }

        /** From very negative, 0, to very positive, 4. */
        public double probability(int phrase, int which) {
            return prediction.probability(phrase, which);
        }
    }
}
