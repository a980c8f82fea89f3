// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.Topics;
import io.groundswell.streams.swing.SwingRule;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The settings of a stream process. Made by changing {@link #DEFAULT}; all faults are reported together.
 *
 * @param applicationId names the consumer group, the state and the internal topics: instances with the same id share
 *     the work
 * @param prefix stands before all topics
 * @param partitions of the {@code posts} topic; the aggregation waits for all of them before it closes a window
 * @param windows the kinds of rolling windows; 5 minutes every minute, an hour every 5 minutes and a day every hour,
 *     so that a window is made of 5 to 24 slices whatever its size
 * @param grace how long after its end a window stays open for late posts; a minute covers the usual delay between a
 *     post's own clock and its arrival
 * @param retention how long posts are remembered, so that duplicates, edits and deletes are recognised; older posts
 *     count as late. As long as the {@code posts} topic keeps them
 * @param updateInterval how often, at most, the update of an open window is sent; with a commit before and one after
 *     it, a reader then sees a post in its windows within half a second
 * @param idle when a partition has had no post for this long, its event time goes on with the clock, so that windows
 *     close although nobody posts; {@link Duration#ZERO} never (a replay ends with a marker instead)
 * @param swings when a change counts as a swing
 * @param stateDirectory where the stores are; not under the system's temporary folder, which may be wiped
 * @param threads that process; one for each core, since scoring is all computation
 */
public record StreamSettings(
        String applicationId,
        String prefix,
        int partitions,
        List<WindowSpec> windows,
        Duration grace,
        Duration retention,
        Duration updateInterval,
        Duration idle,
        SwingRule swings,
        Path stateDirectory,
        int threads) {

    public static final List<WindowSpec> DEFAULT_WINDOWS = List.of(
            new WindowSpec(Duration.ofMinutes(5), Duration.ofMinutes(1)),
            new WindowSpec(Duration.ofHours(1), Duration.ofMinutes(5)),
            new WindowSpec(Duration.ofHours(24), Duration.ofHours(1)));

    public static final StreamSettings DEFAULT = new StreamSettings(
            "groundswell",
            Topics.DEFAULT_PREFIX,
            4,
            DEFAULT_WINDOWS,
            Duration.ofMinutes(1),
            Duration.ofDays(7),
            Duration.ofMillis(150),
            Duration.ofSeconds(30),
            SwingRule.DEFAULT,
            Path.of(".groundswell", "state"),
            Runtime.getRuntime().availableProcessors());

    public StreamSettings {
        windows = List.copyOf(windows);
        List<String> faults = new ArrayList<>();
        if (applicationId.isBlank()) {
            faults.add("applicationId must not be empty");
        }
        if (partitions < 1) {
            faults.add("partitions must be at least 1: was " + partitions);
        }
        if (windows.isEmpty()) {
            faults.add("windows must name at least one");
        }
        Set<Duration> sizes = new HashSet<>();
        for (WindowSpec window : windows) {
            if (!sizes.add(window.size())) {
                faults.add("windows must differ in size: twice " + window.size());
            }
        }
        if (!sizes.contains(swings.size())) {
            faults.add("swings.size must be one of the windows: was " + swings.size());
        }
        if (grace.isNegative()) {
            faults.add("grace must not be negative: was " + grace);
        }
        if (retention.compareTo(Duration.ofMinutes(1)) < 0) {
            faults.add("retention must be at least PT1M: was " + retention);
        }
        if (updateInterval.compareTo(Duration.ofMillis(10)) < 0) {
            faults.add("updateInterval must be at least PT0.01S: was " + updateInterval);
        }
        if (idle.isNegative()) {
            faults.add("idle must not be negative: was " + idle);
        }
        if (threads < 1) {
            faults.add("threads must be at least 1: was " + threads);
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("settings: " + String.join("; ", faults));
        }
    }

    /** How long after a post a window that holds it may close. */
    Duration reach() {
        return windows.stream()
                .map(WindowSpec::size)
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .plus(grace);
    }

    public StreamSettings named(String newApplicationId, String newPrefix) {
        return new StreamSettings(
                newApplicationId,
                newPrefix,
                partitions,
                windows,
                grace,
                retention,
                updateInterval,
                idle,
                swings,
                stateDirectory,
                threads);
    }

    public StreamSettings withPartitions(int count) {
        return new StreamSettings(
                applicationId,
                prefix,
                count,
                windows,
                grace,
                retention,
                updateInterval,
                idle,
                swings,
                stateDirectory,
                threads);
    }

    public StreamSettings withTimes(Duration newGrace, Duration newUpdateInterval, Duration newIdle) {
        return new StreamSettings(
                applicationId,
                prefix,
                partitions,
                windows,
                newGrace,
                retention,
                newUpdateInterval,
                newIdle,
                swings,
                stateDirectory,
                threads);
    }

    public StreamSettings withResources(Path newStateDirectory, int newThreads) {
        return new StreamSettings(
                applicationId,
                prefix,
                partitions,
                windows,
                grace,
                retention,
                updateInterval,
                idle,
                swings,
                newStateDirectory,
                newThreads);
    }

    public StreamSettings withSwings(SwingRule rule) {
        return new StreamSettings(
                applicationId,
                prefix,
                partitions,
                windows,
                grace,
                retention,
                updateInterval,
                idle,
                rule,
                stateDirectory,
                threads);
    }
}
