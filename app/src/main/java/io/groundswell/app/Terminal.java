// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

/** What standard error is written to, as the launcher found it: Java itself cannot tell. */
final class Terminal {

    private static final int DEFAULT_WIDTH = 120;
    private static final int MIN_WIDTH = 60;

    private Terminal() {}

    /** Whether a person looks on: only then are lines overwritten and progress drawn. */
    static boolean isInteractive() {
        return Boolean.getBoolean("groundswell.terminal");
    }

    /** How many columns there are. */
    static int width() {
        return Math.max(MIN_WIDTH, Integer.getInteger("groundswell.columns", DEFAULT_WIDTH));
    }
}
