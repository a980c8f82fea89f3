// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

/**
 * The kinds of features of the tagger, in the order in which CoreNLP has them, which is the order in which it adds their
 * weights. The kinds from {@link #SHAPE_BEFORE} on are looked at for rare words only.
 */
final class FeatureKind {

    static final int WORD_BEFORE = 0;
    static final int WORD = 1;
    static final int WORD_AFTER = 2;
    static final int TWO_TAGS = 3;
    static final int TAG = 4;
    static final int SHAPE_BEFORE = 5;
    static final int SHAPE = 6;
    static final int SHAPE_AFTER = 7;
    static final int CLUSTER_BEFORE = 8;
    static final int CLUSTER = 9;
    static final int CLUSTER_AFTER = 10;
    static final int THREE_CLUSTERS = 11;
    static final int UPPER = 12;
    static final int DIGIT = 13;
    static final int DASH = 14;
    static final int LETTER_DIGIT_DASH = 15;
    static final int COMPANY = 16;
    static final int ALL_UPPER = 17;
    static final int UPPER_DIGIT_DASH = 18;
    static final int FIRST_IN_LOWER_CASE = 19;
    static final int LATER_IN_LOWER_CASE = 20;
    static final int FIRST_UPPER = 21;
    static final int PREFIX = 22;
    static final int SUFFIX = 32;
    static final int UNICODE_SHAPE = 42;
    static final int SYMBOLS = 43;

    /** How many kinds there are. */
    static final int COUNT = 44;

    /** Prefixes and suffixes of 1 to this many characters have a kind each. */
    static final int LONGEST_AFFIX = 10;

    /** Not a feature: the number of a shape. */
    static final int SHAPE_NUMBER = 44;

    /** Not a feature: a word with which names of companies end. */
    static final int COMPANY_END = 45;

    private FeatureKind() {}
}
