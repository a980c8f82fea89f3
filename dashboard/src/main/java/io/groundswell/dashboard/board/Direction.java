// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.board;

/** Which way net sentiment went, as far as the figures bear it out. */
public enum Direction {
    RISING("rising"),
    FALLING("falling"),
    /** The interval of the change is narrow and holds 0. */
    STEADY("steady"),
    /** The interval of the change holds 0, and is too wide to call that steady. */
    UNCLEAR("no clear change");

    /** A change that nobody would speak of. */
    private static final double NARROW = 0.1;

    private final String words;

    Direction(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    static Direction of(double low, double high) {
        if (low > 0) {
            return RISING;
        }
        if (high < 0) {
            return FALLING;
        }
        return low >= -NARROW && high <= NARROW ? STEADY : UNCLEAR;
    }
}
