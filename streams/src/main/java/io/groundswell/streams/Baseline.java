// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import java.util.HashMap;
import java.util.Map;

/** Several windows of a series, added up. Not thread-safe. */
final class Baseline {

    private final Map<String, Long> themeBalance = new HashMap<>();
    private long posts;
    private long negative;
    private long positive;

    void add(DetectorState.Point point) {
        posts += point.posts();
        negative += point.negative();
        positive += point.positive();
        point.balances().forEach((theme, balance) -> themeBalance.merge(theme, balance, Long::sum));
    }

    long posts() {
        return posts;
    }

    long negative() {
        return negative;
    }

    long positive() {
        return positive;
    }

    double net() {
        return posts == 0 ? 0 : (double) (positive - negative) / posts;
    }

    /** What the posts that mention a theme add to {@link #net}. */
    double themeNet(String theme) {
        return posts == 0 ? 0 : (double) themeBalance.getOrDefault(theme, 0L) / posts;
    }
}
