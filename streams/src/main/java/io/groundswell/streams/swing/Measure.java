// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams.swing;

/** What is tested for a shift: a sum over posts, each of which adds −1, 0 or 1. */
enum Measure {
    /** Positive less negative posts. */
    NET,
    /** Posts that take sides: positive and negative ones. */
    DECIDED;

    long of(long negative, long positive) {
        return this == NET ? positive - negative : positive + negative;
    }
}
