// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.board;

import io.groundswell.events.SentimentWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One series: a point for each window, and the newest windows whole. Not thread-safe. */
final class Series {

    /** As many windows of a day, each an hour later, hold the newest post, and two more for what comes late. */
    private static final int WHOLE = 26;

    private final TreeMap<Instant, Point> points = new TreeMap<>();
    private final TreeMap<Instant, SentimentWindow> whole = new TreeMap<>();

    void put(SentimentWindow window) {
        points.put(window.end(), Point.of(window));
        whole.put(window.end(), window);
        if (whole.size() > WHOLE) {
            whole.pollFirstEntry();
        }
    }

    void remove(Instant end) {
        points.remove(end);
        whole.remove(end);
    }

    int size() {
        return points.size();
    }

    /** Forgets the oldest. */
    void keep(int most) {
        while (points.size() > most) {
            points.pollFirstEntry();
        }
    }

    @Nullable
    Point at(Instant end) {
        return points.get(end);
    }

    /** The window that ends first after an instant; null when none does. */
    @Nullable
    Point firstAfter(Instant instant) {
        Map.Entry<Instant, Point> entry = points.higherEntry(instant);
        return entry == null ? null : entry.getValue();
    }

    @Nullable
    Instant lastEnd() {
        return points.isEmpty() ? null : points.lastKey();
    }

    /** Ends within a span, in the order of time; the newest where there are more than so many. */
    List<Point> between(Instant fromExclusive, Instant toInclusive, int most) {
        Collection<Point> found = fromExclusive.isBefore(toInclusive)
                ? points.subMap(fromExclusive, false, toInclusive, true).values()
                : List.of();
        List<Point> all = new ArrayList<>(found);
        return all.size() <= most ? all : List.copyOf(all.subList(all.size() - most, all.size()));
    }

    @Nullable
    SentimentWindow wholeAt(Instant end) {
        return whole.get(end);
    }

    Collection<SentimentWindow> whole() {
        return List.copyOf(whole.values());
    }
}
