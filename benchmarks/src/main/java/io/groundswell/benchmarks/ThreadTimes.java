// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Processor time in hundredths of a second by kind of thread, as Linux counts it; empty elsewhere. Threads that have
 * ended are not in it.
 */
record ThreadTimes(Map<String, Long> hundredths) {

    private static final Path THREADS = Path.of("/proc/self/task");
    private static final int USER = 11;
    private static final int SYSTEM = 12;

    ThreadTimes {
        hundredths = Map.copyOf(hundredths);
    }

    static ThreadTimes now() throws IOException {
        if (!Files.isDirectory(THREADS)) {
            return new ThreadTimes(Map.of());
        }
        Map<String, Long> times = new TreeMap<>();
        try (Stream<Path> threads = Files.list(THREADS)) {
            for (Path thread : threads.toList()) {
                addIfAlive(thread, times);
            }
        }
        return new ThreadTimes(times);
    }

    private static void addIfAlive(Path thread, Map<String, Long> times) throws IOException {
        try {
            add(Files.readString(thread.resolve("stat")), times);
        } catch (NoSuchFileException e) {
            // it has ended since it was listed
        }
    }

    /** Adds one line of {@code stat}: number, name in brackets, and from the state on the fields that proc(5) lists. */
    static void add(String stat, Map<String, Long> times) {
        String name = stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        times.merge(kind(name), Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM]), Long::sum);
    }

    /** Linux keeps 15 characters of a name. */
    private static String kind(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("c1 ") || lower.startsWith("c2 ") || lower.startsWith("sweeper")) {
            return "JIT compiler";
        }
        if (lower.startsWith("rocksdb")) {
            return "RocksDB in the background";
        }
        if (lower.startsWith("vm thread") || lower.startsWith("gc ") || lower.startsWith("g1 ")) {
            return "garbage collector";
        }
        if (lower.startsWith("benchmark-")) {
            return "stream threads";
        }
        if (lower.startsWith("kafka-producer")) {
            return "producers' network";
        }
        boolean broker = List.of("data-plane", "kafka-", "raft", "group-coord", "quorum", "executor").stream()
                .anyMatch(lower::startsWith);
        return broker ? "broker" : "other";
    }

    ThreadTimes minus(ThreadTimes before) {
        Map<String, Long> spent = new TreeMap<>(hundredths);
        before.hundredths.forEach((kind, time) -> spent.merge(kind, -time, Long::sum));
        spent.replaceAll((kind, time) -> Math.max(0, time));
        return new ThreadTimes(spent);
    }

    long all() {
        return hundredths.values().stream().mapToLong(Long::longValue).sum();
    }
}
