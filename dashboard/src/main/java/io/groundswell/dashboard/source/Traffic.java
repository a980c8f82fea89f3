// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.source;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How much comes from where: of the first fifty names each, of all others together. Thread-safe. */
final class Traffic {

    private static final int MOST_NAMES = 50;
    private static final int SECONDS = 60;

    private final Map<String, Counts> byName = new TreeMap<>();

    private static final class Counts {
        private long total;
        private Instant last = Instant.EPOCH;
        private final long[] second = new long[SECONDS];
        private final int[] count = new int[SECONDS];
    }

    /**
     * How much came from one place.
     *
     * @param name of the place
     * @param total records in all that the topic held and got since
     * @param lastMinute records that were written within the last minute
     * @param last when the last one was written
     */
    record Rate(String name, long total, long lastMinute, Instant last) {}

    synchronized void count(String name, Instant at) {
        Counts counts = byName.computeIfAbsent(
                byName.containsKey(name) || byName.size() < MOST_NAMES ? name : "other", any -> new Counts());
        counts.total++;
        if (at.isAfter(counts.last)) {
            counts.last = at;
        }
        long second = at.getEpochSecond();
        int slot = (int) Math.floorMod(second, (long) SECONDS);
        if (counts.second[slot] < second) {
            counts.second[slot] = second;
            counts.count[slot] = 0;
        }
        if (counts.second[slot] == second) {
            counts.count[slot]++;
        }
    }

    synchronized List<Rate> rates(Instant now) {
        long oldest = now.minus(Duration.ofSeconds(SECONDS)).getEpochSecond();
        List<Rate> rates = new ArrayList<>();
        byName.forEach((name, counts) -> {
            long recent = 0;
            for (int i = 0; i < SECONDS; i++) {
                recent += counts.second[i] > oldest ? counts.count[i] : 0;
            }
            rates.add(new Rate(name, counts.total, recent, counts.last));
        });
        return rates;
    }
}
