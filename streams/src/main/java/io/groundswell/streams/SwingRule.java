// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import java.time.Duration;

/**
 * When a change of sentiment counts as a swing.
 *
 * @param size of the windows that are compared; must be one of the configured sizes
 * @param baseline how many windows before the judged one, without overlap, it is compared with
 * @param minPosts fewest posts in the judged window and, each, in its baseline
 * @param minEffect smallest change of net sentiment that matters, above 0 and at most 2
 * @param significance largest p-value that is no chance, above 0 and below 1
 * @param calm the part of {@code minEffect} below which an open swing is over, from 0 to 1: less than 1 keeps a swing
 *     from opening and resolving by turns
 */
public record SwingRule(Duration size, int baseline, int minPosts, double minEffect, double significance, double calm) {

    /** Five-minute windows against the half hour before. */
    public static final SwingRule DEFAULT = new SwingRule(Duration.ofMinutes(5), 6, 20, 0.2, 0.001, 0.5);

    public SwingRule {
        if (baseline < 1 || baseline > 100) {
            throw new IllegalArgumentException("baseline must be from 1 to 100 windows: was " + baseline);
        }
        if (minPosts < 2) {
            throw new IllegalArgumentException("minPosts must be at least 2: was " + minPosts);
        }
        if (!(minEffect > 0 && minEffect <= 2)) {
            throw new IllegalArgumentException("minEffect must be above 0 and at most 2: was " + minEffect);
        }
        if (!(significance > 0 && significance < 1)) {
            throw new IllegalArgumentException("significance must be above 0 and below 1: was " + significance);
        }
        if (!(calm >= 0 && calm <= 1)) {
            throw new IllegalArgumentException("calm must be from 0 to 1: was " + calm);
        }
    }
}
