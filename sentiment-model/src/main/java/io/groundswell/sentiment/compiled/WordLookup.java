// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.function.Function;

/**
 * Everything about a word that depends on nothing but the word: the tags that it may take, its features, and the
 * features that it is to the words beside it. Thread-safe.
 */
final class WordLookup {

    /** Words as keys. */
    static final int KEY = 1;

    /** Words in lower case as keys of clusters. */
    static final int CLUSTER_KEY = 2;

    /** Longs of a slot: the hash, the facts, own slice and choices, slices as neighbour. */
    static final int WIDTH = 4;

    /** Up to here, but for one letter, each character has a lower case of its own. */
    private static final char SIMPLE_CASE = 0x250;

    private static final char DOTTED_I = 0x130;

    private final SlotTable words;
    private final SlotTable features;
    private final ClusterTable clusters;
    private final AmericanSpelling spelling;
    private final int openChoices;

    WordLookup(
            Function<String, ByteBuffer> sections,
            SlotTable features,
            AmericanSpelling spelling,
            int unknownCluster,
            int openChoices) {
        this.words = new SlotTable(sections.apply("tagger.words"), WIDTH);
        this.clusters = new ClusterTable(sections.apply("tagger.clusters"), unknownCluster);
        this.features = features;
        this.spelling = spelling;
        this.openChoices = openChoices;
    }

    /** Reads a word into a place of the scratch. */
    void read(String word, int place, TaggerScratch scratch) {
        if (known(word, TextHash.of(word), place, scratch)) {
            return;
        }
        String american = spelling.respell(word);
        long state = TextHash.of(american);
        if (american.equals(word) || !known(american, state, place, scratch)) {
            unknown(american, state, place, scratch);
        }
    }

    private boolean known(String word, long state, int place, TaggerScratch scratch) {
        int slot = words.find(TextHash.finish(state, KEY));
        if (slot == SlotTable.NONE) {
            return false;
        }
        scratch.words[place] = word;
        scratch.facts[place] = words.value(slot, 1);
        long own = words.value(slot, 2);
        scratch.own[place] = (int) (own >>> 32);
        scratch.choices[place] = (int) own;
        long neighbour = words.value(slot, 3);
        scratch.asBefore[place] = (int) (neighbour >>> 32);
        scratch.asAfter[place] = (int) neighbour;
        return true;
    }

    private void unknown(String word, long state, int place, TaggerScratch scratch) {
        long characters = WordFacts.RARE | WordFacts.characters(word);
        if (features.find(TextHash.finish(state, FeatureKind.COMPANY_END)) != SlotTable.NONE) {
            characters |= WordFacts.COMPANY_END;
        }
        long lowerCase = lowerCase(word);
        scratch.words[place] = word;
        scratch.facts[place] = WordFacts.of(
                characters,
                clusters.cluster(TextHash.finish(lowerCase, CLUSTER_KEY)),
                shapeNumber(scratch.shape.simple(word)),
                shapeNumber(scratch.shape.unicode(word)),
                mostFrequentTag(lowerCase),
                WordFacts.NO_TAG);
        scratch.own[place] = 0;
        scratch.choices[place] = openChoices;
        scratch.asBefore[place] = 0;
        scratch.asAfter[place] = 0;
    }

    private int shapeNumber(long state) {
        int slot = features.find(TextHash.finish(state, FeatureKind.SHAPE_NUMBER));
        return slot == SlotTable.NONE ? WordFacts.NO_SHAPE : (int) features.value(slot, 1);
    }

    private int mostFrequentTag(long lowerCase) {
        int slot = words.find(TextHash.finish(lowerCase, KEY));
        return slot == SlotTable.NONE ? WordFacts.NO_TAG : WordFacts.ownTag(words.value(slot, 1));
    }

    /** The state of the hash after the word in lower case. */
    static long lowerCase(String word) {
        long state = TextHash.START;
        for (int at = 0; at < word.length(); at++) {
            char c = word.charAt(at);
            if (c >= SIMPLE_CASE || c == DOTTED_I) {
                return TextHash.of(word.toLowerCase(Locale.ROOT));
            }
            state = TextHash.next(state, Character.toLowerCase(c));
        }
        return state;
    }
}
