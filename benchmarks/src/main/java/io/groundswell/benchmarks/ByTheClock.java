// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the stream threads are at, whenever somebody looks: at work in a stage, native code included, or waiting for
 * something. Not thread-safe.
 */
final class ByTheClock {

    private static final Pattern STREAM_THREAD = Pattern.compile("[^ ]+-StreamThread-\\d+");
    private static final int DEPTH = 150;
    private static final List<String> WAITING = List.of(
            "jdk.internal.misc.Unsafe.park",
            "java.lang.Object.wait",
            "java.lang.Thread.sleep",
            "sun.nio.ch.EPoll.wait");

    /** Innermost in Kafka's clients first. */
    private static final List<String> REASONS = List.of(
            "KafkaProducer.commitTransaction",
            "KafkaProducer.sendOffsetsToTransaction",
            "KafkaProducer.initTransactions",
            "KafkaProducer.flush",
            "KafkaProducer.send",
            "KafkaConsumer.poll",
            "KafkaConsumer.commitSync",
            "KafkaConsumer.position",
            "KafkaConsumer.committed");

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Map<String, Long> counts = new HashMap<>();
    private long all;

    /** Looks at all stream threads of this process. */
    void look() {
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds(), 0)) {
            if (thread != null && isStreamThread(thread.getThreadName())) {
                ThreadInfo deep = threads.getThreadInfo(thread.getThreadId(), DEPTH);
                if (deep != null) {
                    add(Arrays.stream(deep.getStackTrace())
                            .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                            .toList());
                }
            }
        }
    }

    /** The threads of its clients have its name within theirs. */
    static boolean isStreamThread(String name) {
        return STREAM_THREAD.matcher(name).matches();
    }

    /** @param stack {@code class.method} of each frame, the innermost first */
    void add(List<String> stack) {
        all++;
        counts.merge(what(stack), 1L, Long::sum);
    }

    private static String what(List<String> stack) {
        if (stack.isEmpty() || !WAITING.contains(stack.get(0))) {
            return Stage.of("", stack).description();
        }
        return REASONS.stream()
                .filter(reason -> stack.stream().anyMatch(frame -> frame.endsWith("." + reason)))
                .findFirst()
                .map(reason -> "waiting in " + reason)
                .orElse("waiting for something else");
    }

    long all() {
        return all;
    }

    /** The most often first. */
    List<Map.Entry<String, Long>> counts() {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }
}
