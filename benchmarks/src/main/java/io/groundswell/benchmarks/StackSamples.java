// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Stacks that were seen, counted by stage and by innermost frame. Not thread-safe. */
final class StackSamples {

    private final Map<Stage, Long> stages = new EnumMap<>(Stage.class);
    private final Map<String, Long> frames = new HashMap<>();
    private long all;

    /** @param stack {@code class.method} of each frame, the innermost first */
    void add(String thread, List<String> stack) {
        all++;
        stages.merge(Stage.of(thread, stack), 1L, Long::sum);
        if (!stack.isEmpty()) {
            frames.merge(stack.get(0), 1L, Long::sum);
        }
    }

    long all() {
        return all;
    }

    /** Those that were seen, the most often first. */
    List<Map.Entry<Stage, Long>> stages() {
        return mostFirst(stages);
    }

    /** The methods that were executing most often, the most first. */
    List<Map.Entry<String, Long>> frames(int most) {
        return mostFirst(frames).stream().limit(most).toList();
    }

    private static <K extends Comparable<? super K>> List<Map.Entry<K, Long>> mostFirst(Map<K, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<K, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }
}
