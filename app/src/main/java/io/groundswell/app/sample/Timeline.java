// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.sample;

import io.groundswell.events.Platform;
import java.time.Duration;
import java.util.List;

/** When the sample's records come, and on which platform: the volume follows the phases. */
final class Timeline {

    static final Duration LENGTH = Duration.ofHours(3);

    private static final int MINUTES = (int) LENGTH.toMinutes();
    private static final double X_PER_BLUESKY = 1.4;

    /** The share of all records that come before the end of each minute. */
    private final double[] cumulative = new double[MINUTES];

    Timeline() {
        double sum = 0;
        for (int minute = 0; minute < MINUTES; minute++) {
            for (Weighted<Platform> platform : platforms(minute)) {
                sum += platform.weight();
            }
            cumulative[minute] = sum;
        }
        for (int minute = 0; minute < MINUTES; minute++) {
            cumulative[minute] /= sum;
        }
    }

    /** The time, from the start, before which this share of the records comes. */
    Duration at(double share) {
        int minute = 0;
        while (minute < MINUTES - 1 && cumulative[minute] <= share) {
            minute++;
        }
        double before = minute == 0 ? 0 : cumulative[minute - 1];
        double within = (share - before) / (cumulative[minute] - before);
        return Duration.ofMillis((long) ((minute + within) * 60_000));
    }

    /** How much each platform says at a time. */
    static List<Weighted<Platform>> platforms(Duration sinceStart) {
        return platforms((int) sinceStart.toMinutes());
    }

    private static List<Weighted<Platform>> platforms(int minute) {
        Duration time = Duration.ofMinutes(minute);
        return List.of(
                new Weighted<>(
                        Platform.BLUESKY, Phase.at(Platform.BLUESKY, time).rate()),
                new Weighted<>(
                        Platform.X, X_PER_BLUESKY * Phase.at(Platform.X, time).rate()));
    }
}
