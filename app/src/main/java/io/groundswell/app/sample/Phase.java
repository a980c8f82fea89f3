// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.sample;

import io.groundswell.events.Label;
import io.groundswell.events.Platform;
import java.time.Duration;
import java.util.List;

/**
 * A stretch of the sample's three hours in which the crowd of a platform feels alike. The shares hold for posts,
 * replies and quotes in English about the story.
 */
public enum Phase {
    /** An ordinary evening, mildly fond of the ferry. */
    CALM(0.20, 0.42, 0.38, 1),
    /** The news is out. */
    BREAK(0.70, 0.20, 0.10, 2),
    /** The first anger is spent. */
    RECOVERY(0.40, 0.34, 0.26, 1.4);

    private static final Duration BLUESKY_BREAKS = Duration.ofHours(2);
    private static final Duration X_BREAKS = BLUESKY_BREAKS.plusMinutes(10);
    private static final Duration ANGER = Duration.ofMinutes(35);

    private final double negative;
    private final double neutral;
    private final double positive;
    private final double rate;

    Phase(double negative, double neutral, double positive, double rate) {
        this.negative = negative;
        this.neutral = neutral;
        this.positive = positive;
        this.rate = rate;
    }

    /** The phase of a platform at a time counted from the beginning of the archive. */
    public static Phase at(Platform platform, Duration sinceStart) {
        Duration breaks = breaksAt(platform);
        if (sinceStart.compareTo(breaks) < 0) {
            return CALM;
        }
        return sinceStart.compareTo(breaks.plus(ANGER)) < 0 ? BREAK : RECOVERY;
    }

    /** When the news reaches a platform, counted from the beginning of the archive. */
    public static Duration breaksAt(Platform platform) {
        return platform == Platform.BLUESKY ? BLUESKY_BREAKS : X_BREAKS;
    }

    /** The intended share of posts with this feeling, from 0 to 1. */
    public double share(Label feeling) {
        return switch (feeling) {
            case NEGATIVE -> negative;
            case NEUTRAL -> neutral;
            case POSITIVE -> positive;
        };
    }

    /** The intended net sentiment, from −1 to 1. */
    public double net() {
        return positive - negative;
    }

    /** How many times the calm volume is posted. */
    public double rate() {
        return rate;
    }

    /** The feeling at a point of the unit interval, each taking up its share. */
    Label feeling(double point) {
        return point < negative ? Label.NEGATIVE : point < negative + neutral ? Label.NEUTRAL : Label.POSITIVE;
    }

    /** What people of this feeling talk about. */
    List<Weighted<String>> themes(Label feeling) {
        if (this == CALM) {
            return List.of(
                    new Weighted<>("memories", 22),
                    new Weighted<>("way-home", 20),
                    new Weighted<>("fares", 16),
                    new Weighted<>("jobs", 14),
                    new Weighted<>("trust", 8),
                    new Weighted<>("safety", 8),
                    new Weighted<>("none", 12));
        }
        double safety = this == BREAK && feeling == Label.NEGATIVE ? 170 : 40;
        return List.of(
                new Weighted<>("safety", safety),
                new Weighted<>("trust", 28),
                new Weighted<>("way-home", 18),
                new Weighted<>("jobs", 14),
                new Weighted<>("memories", 12),
                new Weighted<>("fares", 10),
                new Weighted<>("none", 8));
    }
}
