// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams.swing;

/**
 * A shift of level: the last windows against those before them.
 *
 * @param windows how many of the last ones are on the new level
 * @param from level before, at the hour of day of the last windows
 * @param to level of the last windows
 * @param evidence logarithm of the likelihood ratio, in nats
 * @param z the difference in standard errors
 */
record Shift(int windows, double from, double to, double evidence, double z, long posts, long baselinePosts) {

    double delta() {
        return to - from;
    }
}
