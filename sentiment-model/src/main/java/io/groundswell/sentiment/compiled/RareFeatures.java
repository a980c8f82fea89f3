// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import java.util.List;

/** The slices of the features that are looked at for rare words. Thread-safe. */
final class RareFeatures {

    private static final String TOO_SHORT = "######";

    private final SlotTable features;
    private final int[] characters = new int[FeatureKind.COUNT];
    private final int[][] byShape = new int[FeatureKind.COUNT][];
    private final int[][] byCluster = new int[FeatureKind.COUNT][];
    private final int[][] byTag = new int[FeatureKind.COUNT][];

    /**
     * @param features all that are found by a hash
     * @param shapes by their number
     * @param clusters how many there are, with that of words that were not clustered
     * @param tags how many there are
     */
    RareFeatures(SlotTable features, List<String> shapes, int clusters, int tags) {
        this.features = features;
        for (int kind : new int[] {
            FeatureKind.UPPER,
            FeatureKind.DIGIT,
            FeatureKind.DASH,
            FeatureKind.LETTER_DIGIT_DASH,
            FeatureKind.COMPANY,
            FeatureKind.ALL_UPPER,
            FeatureKind.UPPER_DIGIT_DASH,
            FeatureKind.FIRST_UPPER,
            FeatureKind.SYMBOLS
        }) {
            characters[kind] = slice(TextHash.of("1"), kind);
        }
        for (int length = 1; length <= FeatureKind.LONGEST_AFFIX; length++) {
            int prefix = FeatureKind.PREFIX + length - 1;
            int suffix = FeatureKind.SUFFIX + length - 1;
            characters[prefix] = slice(TextHash.of(TOO_SHORT), prefix);
            characters[suffix] = slice(TextHash.backward(TOO_SHORT), suffix);
        }
        for (int kind : new int[] {
            FeatureKind.SHAPE_BEFORE, FeatureKind.SHAPE, FeatureKind.SHAPE_AFTER, FeatureKind.UNICODE_SHAPE
        }) {
            byShape[kind] = new int[WordFacts.NO_SHAPE + 1];
            for (int shape = 0; shape < shapes.size(); shape++) {
                byShape[kind][shape] = slice(TextHash.of(shapes.get(shape)), kind);
            }
        }
        for (int kind : new int[] {FeatureKind.CLUSTER_BEFORE, FeatureKind.CLUSTER, FeatureKind.CLUSTER_AFTER}) {
            byCluster[kind] = numbered(kind, clusters, clusters);
        }
        for (int kind : new int[] {FeatureKind.FIRST_IN_LOWER_CASE, FeatureKind.LATER_IN_LOWER_CASE}) {
            byTag[kind] = numbered(kind, tags, WordFacts.NO_TAG + 1);
        }
    }

    private int[] numbered(int kind, int values, int length) {
        int[] slices = new int[length];
        for (int value = 0; value < values; value++) {
            slices[value] = slice(value, kind);
        }
        return slices;
    }

    private int slice(long state, int kind) {
        int slot = features.find(TextHash.finish(state, kind));
        return slot == SlotTable.NONE ? 0 : (int) features.value(slot, 1);
    }

    /** The features of the word alone. */
    void local(String word, long facts, SliceList list) {
        list.add(byShape[FeatureKind.SHAPE][WordFacts.shape(facts)]);
        list.add(byCluster[FeatureKind.CLUSTER][WordFacts.cluster(facts)]);
        addIf(facts, WordFacts.UPPER, FeatureKind.UPPER, list);
        addIf(facts, WordFacts.DIGIT, FeatureKind.DIGIT, list);
        addIf(facts, WordFacts.DASH, FeatureKind.DASH, list);
        addIf(facts, WordFacts.LETTER_DIGIT_DASH, FeatureKind.LETTER_DIGIT_DASH, list);
        addIf(facts, WordFacts.ALL_UPPER, FeatureKind.ALL_UPPER, list);
        addIf(facts, WordFacts.UPPER_DIGIT_DASH, FeatureKind.UPPER_DIGIT_DASH, list);
        affixes(word, list);
        list.add(byShape[FeatureKind.UNICODE_SHAPE][WordFacts.unicodeShape(facts)]);
        addIf(facts, WordFacts.SYMBOLS, FeatureKind.SYMBOLS, list);
    }

    private void addIf(long facts, long fact, int kind, SliceList list) {
        if ((facts & fact) != 0) {
            list.add(characters[kind]);
        }
    }

    private void affixes(String word, SliceList list) {
        int longest = Math.min(word.length(), FeatureKind.LONGEST_AFFIX);
        long state = TextHash.START;
        for (int length = 1; length <= FeatureKind.LONGEST_AFFIX; length++) {
            int kind = FeatureKind.PREFIX + length - 1;
            if (length <= longest) {
                state = TextHash.next(state, word.charAt(length - 1));
                list.add(slice(state, kind));
            } else {
                list.add(characters[kind]);
            }
        }
        state = TextHash.START;
        for (int length = 1; length <= FeatureKind.LONGEST_AFFIX; length++) {
            int kind = FeatureKind.SUFFIX + length - 1;
            if (length <= longest) {
                state = TextHash.next(state, word.charAt(word.length() - length));
                list.add(slice(state, kind));
            } else {
                list.add(characters[kind]);
            }
        }
    }

    /** The features of the words around the one at {@code place}, of which {@code facts} tells. */
    void context(long[] facts, int place, SliceList list) {
        long before = facts[place - 1];
        long after = facts[place + 1];
        list.add(byShape[FeatureKind.SHAPE_BEFORE][WordFacts.shape(before)]);
        list.add(byShape[FeatureKind.SHAPE_AFTER][WordFacts.shape(after)]);
        list.add(byCluster[FeatureKind.CLUSTER_BEFORE][WordFacts.cluster(before)]);
        list.add(byCluster[FeatureKind.CLUSTER_AFTER][WordFacts.cluster(after)]);
        list.add(slice(
                threeClusters(WordFacts.cluster(before), WordFacts.cluster(facts[place]), WordFacts.cluster(after)),
                FeatureKind.THREE_CLUSTERS));
        if ((facts[place] & WordFacts.STARTS_UPPER) != 0 && companyEnds(facts, place)) {
            list.add(characters[FeatureKind.COMPANY]);
        }
    }

    static long threeClusters(int before, int own, int after) {
        return ((long) before << ClusterTable.BITS | own) << ClusterTable.BITS | after;
    }

    private static boolean companyEnds(long[] facts, int place) {
        long any = 0;
        for (int at = place; at <= place + TaggerScratch.AFTER; at++) {
            any |= facts[at];
        }
        return (any & WordFacts.COMPANY_END) != 0;
    }

    /**
     * The features that CoreNLP counts to those of tags, though all they ask is whether a tag precedes. The third is
     * named there after words within the sentence, but holds of the first.
     */
    void tagged(long facts, boolean first, SliceList list) {
        if ((facts & WordFacts.STARTS_UPPER) != 0) {
            int kind = first ? FeatureKind.FIRST_IN_LOWER_CASE : FeatureKind.LATER_IN_LOWER_CASE;
            list.add(byTag[kind][WordFacts.lowerCaseTag(facts)]);
        }
        if (first) {
            addIf(facts, WordFacts.UPPER, FeatureKind.FIRST_UPPER, list);
        }
    }
}
