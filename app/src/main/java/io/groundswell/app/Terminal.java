// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

/** What the program writes to. */
final class Terminal {

    private static final int DEFAULT_WIDTH = 100;

    private Terminal() {}

    /** Whether a person looks on: only then are lines overwritten and colours used. */
    static boolean isInteractive() {
        String kind = System.getenv("TERM");
        return System.console() != null && kind != null && !kind.equals("dumb");
    }

    /** How many columns there are; the environment knows, or it is taken to be a common width. */
    static int width() {
        String columns = System.getenv("COLUMNS");
        try {
            return columns == null ? DEFAULT_WIDTH : Math.max(60, Integer.parseInt(columns));
        } catch (NumberFormatException e) {
            return DEFAULT_WIDTH;
        }
    }
}
