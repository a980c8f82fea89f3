// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What features say for and against tags. A feature is a slice: a run of tags with a weight each, as
 * {@code start << 6 | count}; 0 is the feature that says nothing. Immutable.
 */
final class TagWeights {

    private static final int COUNT_BITS = 6;
    private static final int COUNT = (1 << COUNT_BITS) - 1;

    private final byte[] tags;
    private final double[] weights;
    private final double[] factors;

    TagWeights(ByteBuffer tags, ByteBuffer weights) {
        this.tags = new byte[tags.limit()];
        tags.duplicate().position(0).get(this.tags);
        var doubles = weights.duplicate().order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer();
        this.weights = new double[doubles.limit()];
        doubles.get(this.weights);
        this.factors = new double[this.weights.length];
        for (int at = 0; at < factors.length; at++) {
            factors[at] = Math.exp(this.weights[at]);
        }
    }

    static int slice(int start, int count) {
        if (count > COUNT || start > Integer.MAX_VALUE >> COUNT_BITS) {
            throw new IllegalArgumentException("a slice must fit in an int: was " + count + " from " + start);
        }
        return count == 0 ? 0 : start << COUNT_BITS | count;
    }

    static int start(int slice) {
        return slice >>> COUNT_BITS;
    }

    static int count(int slice) {
        return slice & COUNT;
    }

    /** Adds a feature's weights to the scores of its tags. */
    void addTo(double[] scores, int slice) {
        int start = start(slice);
        for (int at = start; at < start + count(slice); at++) {
            scores[tags[at]] += weights[at];
        }
    }

    /** Multiplies the odds of a feature's tags by the exponentials of its weights. */
    void multiplyInto(double[] odds, int slice) {
        int start = start(slice);
        for (int at = start; at < start + count(slice); at++) {
            odds[tags[at]] *= factors[at];
        }
    }
}
