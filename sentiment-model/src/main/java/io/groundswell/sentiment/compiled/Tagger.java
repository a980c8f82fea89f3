// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.function.Function;

/**
 * Parts of speech: the maximum-entropy Markov model of Toutanova et al. (2003, "Feature-Rich Part-of-Speech Tagging with
 * a Cyclic Dependency Network", here without the tags to the right) that CoreNLP ships as
 * {@code english-left3words-distsim}, with the same tags as CoreNLP finds. Thread-safe; each thread brings a
 * {@link TaggerScratch}.
 */
final class Tagger {

    /** What CoreNLP puts after the last word. */
    static final String END = ".$.";

    /** What CoreNLP takes for the words before the first and after the end. */
    static final String OUTSIDE = "NA";

    private final List<String> names;
    private final WordLookup lookup;
    private final TaggerTables tables;
    private final FastDecoding fast;
    private final ExactDecoding exact;
    private final int beginning;

    private Tagger(List<String> names, WordLookup lookup, TaggerTables tables, int beginning) {
        this.names = names;
        this.lookup = lookup;
        this.tables = tables;
        this.fast = new FastDecoding(tables);
        this.exact = new ExactDecoding(tables);
        this.beginning = beginning;
    }

    /**
     * Reads a compiled model. Its larger tables are not copied.
     *
     * @param sections by their names, as {@link CoreNlpTaggerCompiler} made them
     */
    static Tagger read(Function<String, ByteBuffer> sections) {
        var names = List.of(Texts.read(sections.apply("tagger.tags")));
        var shapes = List.of(Texts.read(sections.apply("tagger.shapes")));
        var features = new SlotTable(sections.apply("tagger.features"), 2);
        var weights = new TagWeights(sections.apply("tagger.weightTags"), sections.apply("tagger.weights"));
        var numbers = sections.apply("tagger.numbers")
                .duplicate()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asIntBuffer();
        int clusters = numbers.get(0);
        var lookup = new WordLookup(
                sections,
                features,
                new AmericanSpelling(Texts.read(sections.apply("tagger.spelling"))),
                clusters - 1,
                numbers.get(1));
        var tables = new TaggerTables(
                new TagChoices(sections.apply("tagger.choices")),
                weights,
                new TagContexts(sections.apply("tagger.contexts"), names.size(), weights),
                new RareFeatures(features, shapes, clusters, names.size()));
        return new Tagger(names, lookup, tables, numbers.get(2));
    }

    int tagCount() {
        return names.size();
    }

    /** The name of a tag, as the Penn Treebank has it. */
    String tagName(int tag) {
        return names.get(tag);
    }

    /**
     * Tags a sentence.
     *
     * @param words of which the first {@code n} are read
     * @param tags is set for as many
     */
    void tag(List<String> words, int n, byte[] tags, TaggerScratch scratch) {
        look(words, n, scratch);
        if (!fast.decode(scratch, n + 1, tags)) {
            exact.decode(scratch, n + 1, tags);
        }
    }

    TaggerTables tables() {
        return tables;
    }

    /** Reads what there is to know of each word into the scratch, which the decoding starts from. */
    void look(List<String> words, int n, TaggerScratch scratch) {
        scratch.require(n + 1);
        lookup.read(OUTSIDE, 0, scratch);
        scratch.choices[0] = beginning;
        for (int at = 0; at < n; at++) {
            lookup.read(words.get(at), TaggerScratch.FIRST + at, scratch);
        }
        int end = TaggerScratch.FIRST + n;
        lookup.read(END, end, scratch);
        for (int after = 1; after <= TaggerScratch.AFTER; after++) {
            lookup.read(OUTSIDE, end + after, scratch);
        }
    }
}
