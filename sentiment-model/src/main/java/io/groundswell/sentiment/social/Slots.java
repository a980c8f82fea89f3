// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.social;

/** Where the weights of a feature are: its hash, cut to 20 bits. Features that share a slot share their weights. */
final class Slots {

    static final int COUNT = 1 << 20;
    private static final int SHIFT = 44;

    private Slots() {}

    static int of(Block block, long feature) {
        return (int) (Hash.mixed(feature ^ block.salt()) >>> SHIFT);
    }
}
