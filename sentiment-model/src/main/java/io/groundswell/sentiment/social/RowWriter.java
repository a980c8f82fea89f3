// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.social;

import java.util.Set;

/** Turns posts into rows of scaled features. Not thread-safe. */
final class RowWriter implements FeatureSink {

    private final Features features;
    private final SparseRows rows = new SparseRows();
    private final Set<Block> wanted;
    private final float[] squares = new float[Block.ALL.length];
    private byte[] blocks = new byte[1024];

    /** @param wanted features of other blocks are left out */
    RowWriter(Lexical lexical, Set<Block> wanted) {
        this.features = new Features(lexical);
        this.wanted = wanted;
    }

    void write(String post) {
        rows.newRow();
        java.util.Arrays.fill(squares, 0);
        features.extract(post, this);
        int start = rows.start(rows.rows() - 1);
        for (int at = start; at < rows.size(); at++) {
            var block = Block.ALL[blocks[at - start]];
            rows.scale(at, block.factor(squares[block.place()]));
        }
    }

    @Override
    public void add(Block block, long feature, float value) {
        if (!wanted.contains(block)) {
            return;
        }
        int at = rows.size() - rows.start(rows.rows() - 1);
        if (at == blocks.length) {
            blocks = java.util.Arrays.copyOf(blocks, 2 * at);
        }
        blocks[at] = (byte) block.place();
        squares[block.place()] += value * value;
        rows.add(Slots.of(block, feature), value);
    }

    SparseRows rows() {
        return rows;
    }
}
