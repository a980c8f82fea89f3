// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.social;

import io.groundswell.sentiment.Scoring.Polarity;
import io.groundswell.sentiment.social.PostTokens.Kind;
import java.util.Arrays;

/** Reads one post after the other, with the same arrays. Not thread-safe. */
final class SocialReader implements FeatureSink {

    private static final int CLASSES = 3;
    // Characters from which a language can be told.
    private static final int ENOUGH = 500;

    private final Weights weights;
    private final Lexical lexical;
    private final Features features;
    private final int[] sums = new int[Block.ALL.length * CLASSES];
    private final float[] scaledSums = new float[Block.ALL.length * CLASSES];
    private final float[] squares = new float[Block.ALL.length];

    SocialReader(Weights weights, Lexical lexical) {
        this.weights = weights;
        this.lexical = lexical;
        this.features = new Features(lexical);
    }

    /** The calibrated probabilities for a post. */
    Polarity polarity(String post) {
        Arrays.fill(sums, 0);
        Arrays.fill(scaledSums, 0);
        Arrays.fill(squares, 0);
        features.extract(post, this);
        return weights.temperature().polarity(margin(0), margin(1), margin(2));
    }

    @Override
    public void add(Block block, long feature, float value) {
        int packed = weights.packed(Slots.of(block, feature));
        int at = block.place();
        squares[at] += value * value;
        if (packed == 0) {
            return;
        }
        int k = at * CLASSES;
        if (value == 1) {
            sums[k] += Weights.steps(packed, 0);
            sums[k + 1] += Weights.steps(packed, 1);
            sums[k + 2] += Weights.steps(packed, 2);
        } else {
            scaledSums[k] += value * Weights.steps(packed, 0);
            scaledSums[k + 1] += value * Weights.steps(packed, 1);
            scaledSums[k + 2] += value * Weights.steps(packed, 2);
        }
    }

    private double margin(int c) {
        double margin = weights.bias(c);
        for (Block block : Block.ALL) {
            int k = block.place() * CLASSES + c;
            margin += (double) block.factor(squares[block.place()]) * weights.step() * (sums[k] + scaledSums[k]);
        }
        return margin;
    }

    /** What was read last. */
    PostTokens tokens() {
        return features.tokens();
    }

    /** Whether a token says something by itself: a word, a number, a face or a rated emoji. */
    boolean isWord(int token) {
        return switch (tokens().kind(token)) {
            case WORD, NUMBER, HASHTAG, EMOTICON -> true;
            case EMOJI -> lexical.entry(tokens().hash(token)) >= 0;
            case MENTION, LINK, PUNCTUATION -> false;
        };
    }

    boolean hasWords() {
        for (int token = 0; token < tokens().count(); token++) {
            if (isWord(token)) {
                return true;
            }
        }
        return false;
    }

    /** The share of the words that training has met; 0 when there are fewer than {@code few}. */
    double familiar(int few) {
        int words = 0;
        int familiar = 0;
        for (int token = 0; token < tokens().count(); token++) {
            if (tokens().kind(token) == Kind.WORD) {
                words++;
                familiar += weights.isFamiliar(tokens().hash(token)) ? 1 : 0;
            }
        }
        return words < few ? 0 : (double) familiar / words;
    }

    /** The words, joined by blanks: what a language can be told from. */
    String words() {
        var words = new StringBuilder();
        for (int token = 0; token < tokens().count() && words.length() < ENOUGH; token++) {
            if (tokens().kind(token) == Kind.WORD) {
                words.append(tokens().foldedText(token)).append(' ');
            }
        }
        return words.toString();
    }
}
