// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import java.util.Arrays;

/**
 * What nodes that are not there are worth together. There are a few hundred shapes of the top of a stack, so that nearly
 * all are found again; two that meet in a place drive each other out. For one thread.
 */
final class MissingNodes {

    private static final int BITS = 10;
    private static final int MIX = 0x9E37_79B9;
    private static final int NO_SHAPE = -1;

    private final FeatureTable.Sum sum;
    private final int count;
    private final int[] shapes = new int[1 << BITS];
    private final int[][] worth = new int[1 << BITS][];

    /**
     * @param sum with which they are added up
     * @param scores how many there are
     */
    MissingNodes(FeatureTable.Sum sum, int scores) {
        this.sum = sum;
        this.count = scores;
        Arrays.fill(shapes, NO_SHAPE);
    }

    /**
     * In units, for each transition. Not to be kept, nor changed.
     *
     * @param missing a bit for each node, as {@link ParserFeatures#missing()} has them
     */
    int[] worth(int missing) {
        int place = (missing * MIX) >>> (Integer.SIZE - BITS);
        if (shapes[place] != missing) {
            long[] features = NodePlaces.ofMissing(missing);
            worth[place] = new int[count];
            sum.add(features, features.length, worth[place]);
            shapes[place] = missing;
        }
        return worth[place];
    }
}
