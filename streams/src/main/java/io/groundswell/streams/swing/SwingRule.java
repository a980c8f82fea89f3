// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams.swing;

import io.groundswell.events.SentimentWindow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * When a change counts as a swing.
 *
 * @param size of the windows that are judged; must be one of the configured sizes. Only windows that end at a multiple
 *     of it are, so that no post is judged twice
 * @param effect the smallest change of net sentiment, or of the share of posts that take sides, that the test looks
 *     for, above 0 and at most 2; what is measured must be three fifths of it
 * @param evidence logarithm of the likelihood ratio of change against none that is needed, in nats. One nat more makes
 *     false alarms e times as rare
 * @param minPosts fewest posts in the windows that swung, and a third of the fewest in those before
 * @param surge how many times the usual volume is a surge, above 1
 */
public record SwingRule(Duration size, double effect, double evidence, int minPosts, double surge) {

    public static final SwingRule DEFAULT = of(Sensitivity.BALANCED);

    public SwingRule {
        List<String> faults = new ArrayList<>();
        if (size.compareTo(Duration.ofMinutes(1)) < 0 || !size.equals(Duration.ofMinutes(size.toMinutes()))) {
            faults.add("size must be whole minutes, at least PT1M: was " + size);
        }
        if (!(effect > 0 && effect <= 2)) {
            faults.add("effect must be above 0 and at most 2: was " + effect);
        }
        if (!(evidence > 0 && evidence < 1_000)) {
            faults.add("evidence must be above 0 and below 1000: was " + evidence);
        }
        if (minPosts < 2) {
            faults.add("minPosts must be at least 2: was " + minPosts);
        }
        if (!(surge > 1 && surge < 1_000)) {
            faults.add("surge must be above 1 and below 1000: was " + surge);
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("swings: " + String.join("; ", faults));
        }
    }

    /** Five-minute windows; the evidence was chosen by simulation, see {@code groundswell evaluate swings}. */
    public static SwingRule of(Sensitivity sensitivity) {
        Duration size = Duration.ofMinutes(5);
        return switch (sensitivity) {
            case FEWER -> new SwingRule(size, 0.3, 11, 30, 5);
            case BALANCED -> new SwingRule(size, 0.2, 8.1, 20, 3);
            case MORE -> new SwingRule(size, 0.15, 6, 20, 2);
        };
    }

    public SwingRule withSize(Duration newSize) {
        return new SwingRule(newSize, effect, evidence, minPosts, surge);
    }

    public SwingRule withEvidence(double nats) {
        return new SwingRule(size, effect, nats, minPosts, surge);
    }

    /**
     * Whether a window is to be judged: when it first closes. A correction rewrites no history, and a window that
     * overlaps the one before it brings no evidence of its own.
     */
    public boolean judges(SentimentWindow window) {
        return window.status() == SentimentWindow.Status.CLOSED
                && window.revision() == 0
                && window.size().equals(size)
                && Math.floorMod(window.end().getEpochSecond(), size.toSeconds()) == 0;
    }

    /** The smallest measured change that is told. */
    double minDelta() {
        return 0.6 * effect;
    }

    int minBaseline() {
        return 3 * minPosts;
    }
}
