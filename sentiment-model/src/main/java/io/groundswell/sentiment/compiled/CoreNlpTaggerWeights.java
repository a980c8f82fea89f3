// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Collects the weights of features as {@link TagWeights} reads them. */
final class CoreNlpTaggerWeights {

    /**
     * Odds are products of at most as many factors as there are kinds of features. They stay in the range of a double
     * when no factor is smaller than this; that they do not grow out of it is seen to at run time.
     */
    private static final double LEAST = Math.log(Double.MIN_NORMAL) / FeatureKind.COUNT;

    private final ByteArrayOutputStream tags = new ByteArrayOutputStream();
    private final List<Double> weights = new ArrayList<>();

    /**
     * Adds a feature.
     *
     * @return its slice
     */
    int add(double[] byTag) {
        int start = weights.size();
        for (int tag = 0; tag < byTag.length; tag++) {
            if (byTag[tag] < LEAST) {
                throw new IllegalStateException("weights must be at least " + LEAST + ": was " + byTag[tag]);
            }
            if (byTag[tag] != 0) {
                tags.write(tag);
                weights.add(byTag[tag]);
            }
        }
        return TagWeights.slice(start, weights.size() - start);
    }

    ByteBuffer tags() {
        return ByteBuffer.wrap(tags.toByteArray());
    }

    ByteBuffer weights() {
        var section = ByteBuffer.allocate(weights.size() * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        var doubles = section.asDoubleBuffer();
        weights.forEach(doubles::put);
        return section;
    }
}
