// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.simulator.x;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which mischief comes next: what was asked for, then chance. Thread-safe. */
final class Misbehaviour {

    private final Map<Mischief.Phase, Deque<Mischief>> asked = new EnumMap<>(Mischief.Phase.class);
    private final Map<String, Deque<Mischief>> askedAt = new HashMap<>();
    private final Map<Mischief, Long> done = new EnumMap<>(Mischief.class);
    private Random random = new Random(0);
    private double chanceOfRequest;
    private double chanceOfLine;
    private List<Mischief> among = List.of();

    synchronized void ask(Mischief mischief) {
        asked.computeIfAbsent(mischief.phase(), phase -> new ArrayDeque<>()).add(mischief);
    }

    synchronized void askAt(String path, Mischief mischief) {
        askedAt.computeIfAbsent(path, any -> new ArrayDeque<>()).add(mischief);
    }

    synchronized void atRandom(long seed, double ofRequest, double ofLine, List<Mischief> kinds) {
        random = new Random(seed);
        chanceOfRequest = ofRequest;
        chanceOfLine = ofLine;
        among = List.copyOf(kinds);
    }

    /** What goes wrong with a request, if anything. */
    synchronized @Nullable Mischief next(String path) {
        @Nullable Mischief next = askedAt.getOrDefault(path, new ArrayDeque<>()).poll();
        return next == null ? next(Mischief.Phase.REQUEST) : done(next);
    }

    /** What goes wrong now, if anything. */
    synchronized @Nullable Mischief next(Mischief.Phase phase) {
        @Nullable Mischief next = asked.getOrDefault(phase, new ArrayDeque<>()).poll();
        if (next == null && random.nextDouble() < (phase == Mischief.Phase.LINE ? chanceOfLine : chanceOfRequest)) {
            List<Mischief> possible =
                    among.stream().filter(one -> one.phase() == phase).toList();
            next = possible.isEmpty() ? null : possible.get(random.nextInt(possible.size()));
        }
        return next == null ? null : done(next);
    }

    private Mischief done(Mischief mischief) {
        done.merge(mischief, 1L, Long::sum);
        return mischief;
    }

    /** How often each has been done. */
    synchronized Map<Mischief, Long> done() {
        return done.isEmpty() ? new EnumMap<>(Mischief.class) : new EnumMap<>(done);
    }

    /** Whether all that was asked for is done. */
    synchronized boolean isOver() {
        return Stream.concat(asked.values().stream(), askedAt.values().stream()).allMatch(Deque::isEmpty);
    }
}
