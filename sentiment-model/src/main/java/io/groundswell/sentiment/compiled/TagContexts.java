// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.Arrays;

/**
 * What the two tags before say about a tag. Pairs of tags that no feature asks for share the row of the later tag.
 * Immutable.
 */
final class TagContexts {

    /** Doubles of a row, a multiple of four. */
    static final int STRIDE = 52;

    private final int tags;
    private final int[] pairSlices;
    private final int[] lastSlices;
    private final int[] rows;
    private final double[] factors;

    /**
     * @param section the slice of each last tag, and then that of each pair, the earlier tag first; the tag after the
     *     others stands for the beginning
     */
    TagContexts(ByteBuffer section, int tags, TagWeights weights) {
        if (tags > STRIDE) {
            throw new IllegalArgumentException("tags must be at most " + STRIDE + ": was " + tags);
        }
        IntBuffer ints = section.duplicate().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
        int width = tags + 1;
        this.tags = tags;
        this.lastSlices = new int[width];
        ints.get(lastSlices);
        this.pairSlices = new int[width * width];
        ints.get(pairSlices);
        this.rows = new int[width * width];
        int count = width;
        for (int pair = 0; pair < rows.length; pair++) {
            rows[pair] = (pairSlices[pair] == 0 ? pair % width : count++) * STRIDE;
        }
        this.factors = new double[count * STRIDE];
        for (int last = 0; last < width; last++) {
            fill(last * STRIDE, 0, lastSlices[last], weights);
        }
        for (int pair = 0; pair < rows.length; pair++) {
            if (pairSlices[pair] != 0) {
                fill(rows[pair], pairSlices[pair], lastSlices[pair % width], weights);
            }
        }
    }

    private void fill(int row, int pairSlice, int lastSlice, TagWeights weights) {
        double[] odds = new double[STRIDE];
        Arrays.fill(odds, 0, tags, 1);
        weights.multiplyInto(odds, pairSlice);
        weights.multiplyInto(odds, lastSlice);
        System.arraycopy(odds, 0, factors, row, STRIDE);
    }

    /** The tag that stands for the beginning. */
    int beginning() {
        return tags;
    }

    /** Where the row of two tags begins. */
    int row(int earlier, int last) {
        return rows[earlier * (tags + 1) + last];
    }

    /** Where the row begins that a last tag has after all those earlier tags that add nothing to it. */
    static int sharedRow(int last) {
        return last * STRIDE;
    }

    /** What the tags of a row say for a tag, as a factor of its odds. */
    double factor(int row, int tag) {
        return factors[row + tag];
    }

    /** The sum over all tags of the odds that a row and the words give them. */
    double total(int row, double[] odds) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        for (int tag = 0; tag < STRIDE; tag += 4) {
            a += factors[row + tag] * odds[tag];
            b += factors[row + tag + 1] * odds[tag + 1];
            c += factors[row + tag + 2] * odds[tag + 2];
            d += factors[row + tag + 3] * odds[tag + 3];
        }
        return (a + b) + (c + d);
    }

    /** Adds the weights of two tags to scores, in CoreNLP's order. */
    void addTo(double[] scores, int earlier, int last, TagWeights weights) {
        weights.addTo(scores, pairSlices[earlier * (tags + 1) + last]);
        weights.addTo(scores, lastSlices[last]);
    }
}
