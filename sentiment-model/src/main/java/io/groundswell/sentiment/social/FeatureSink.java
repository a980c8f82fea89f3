// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.social;

/** Takes the features of one post as they are found, block by block. */
@FunctionalInterface
interface FeatureSink {

    /**
     * @param block of the feature
     * @param feature its hash
     * @param value before the block is scaled
     */
    void add(Block block, long feature, float value);
}
