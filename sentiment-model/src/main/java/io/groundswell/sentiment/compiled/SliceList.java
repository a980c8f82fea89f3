// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

/** The slices of {@link TagWeights} that hold somewhere, in order. Reused; not thread-safe. */
final class SliceList {

    private final int[] slices = new int[FeatureKind.COUNT];
    private int size;

    void clear() {
        size = 0;
    }

    /** Leaves out what says nothing. */
    void add(int slice) {
        if (slice != 0) {
            slices[size++] = slice;
        }
    }

    void addTo(double[] scores, TagWeights weights) {
        for (int at = 0; at < size; at++) {
            weights.addTo(scores, slices[at]);
        }
    }

    void multiplyInto(double[] odds, TagWeights weights) {
        for (int at = 0; at < size; at++) {
            weights.multiplyInto(odds, slices[at]);
        }
    }
}
