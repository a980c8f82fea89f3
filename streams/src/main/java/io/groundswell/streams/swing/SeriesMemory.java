// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams.swing;

import io.groundswell.events.SentimentWindow.Examples;
import io.groundswell.events.Swing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the detector remembers of a story on one platform, or all, and one theme, or all.
 *
 * @param points the latest windows, in order of their ends
 * @param day what is usual at each hour
 * @param unrest how much more windows differ than chance explains
 * @param open the swings that last
 * @param quietUntil for each family of kinds, the minute since the epoch before which none opens: the cooldown
 * @param sign the sign that net sentiment is known to have, else 0
 * @param signNet net sentiment when that was found, in millionths
 * @param examples of the latest window
 */
public record SeriesMemory(
        List<Point> points,
        DayProfile day,
        Unrest unrest,
        List<Held> open,
        Map<Family, Integer> quietUntil,
        int sign,
        long signNet,
        Examples examples) {

    public static final SeriesMemory EMPTY =
            new SeriesMemory(List.of(), DayProfile.EMPTY, Unrest.NONE, List.of(), Map.of(), 0, 0, Examples.NONE);

    /** Windows that are remembered: eight hours of five minutes. */
    static final int CAPACITY = 96;

    private static final int EXAMPLES = 3;

    /** Kinds of which one at a time may be open. */
    public enum Family {
        LEVEL,
        POLARISATION,
        SURGE;

        static Family of(Swing.Kind kind) {
            return switch (kind) {
                case LEVEL, FLIP -> LEVEL;
                case POLARISATION -> POLARISATION;
                case SURGE -> SURGE;
            };
        }
    }

    /**
     * A swing that lasts.
     *
     * @param told false where another swing of the story says it already
     */
    public record Held(Swing swing, boolean told) {}

    public SeriesMemory {
        points = List.copyOf(points);
        open = List.copyOf(open);
        quietUntil = Collections.unmodifiableMap(new TreeMap<>(quietUntil));
    }

    /** With one window more, and without what is too old. A window that ends no later than the latest changes nothing. */
    SeriesMemory plus(Point point, Examples latest) {
        if (!points.isEmpty() && points.get(points.size() - 1).end() >= point.end()) {
            return this;
        }
        int from = Math.max(0, points.size() + 1 - CAPACITY);
        List<Point> next = new ArrayList<>(points.size() + 1);
        next.addAll(points.subList(from, points.size()));
        next.add(point);
        Examples few = new Examples(few(latest.negative()), List.of(), few(latest.positive()));
        return new SeriesMemory(next, day, unrest, open, quietUntil, sign, signNet, few);
    }

    private static List<String> few(List<String> ids) {
        return ids.subList(0, Math.min(EXAMPLES, ids.size()));
    }

    SeriesMemory with(DayProfile nextDay, Unrest nextUnrest) {
        return new SeriesMemory(points, nextDay, nextUnrest, open, quietUntil, sign, signNet, examples);
    }

    SeriesMemory withSign(int next, double net) {
        return new SeriesMemory(points, day, unrest, open, quietUntil, next, Math.round(net * 1e6), examples);
    }

    SeriesMemory opened(Held swing) {
        List<Held> next = new ArrayList<>(open);
        next.add(swing);
        return new SeriesMemory(points, day, unrest, next, quietUntil, sign, signNet, examples);
    }

    /** With a swing over, and the windows that are to be compared with from now on. */
    SeriesMemory closed(Held swing, List<Point> kept, int quiet) {
        List<Held> next = new ArrayList<>(open);
        next.remove(swing);
        Map<Family, Integer> cooldown = new TreeMap<>(quietUntil);
        cooldown.put(Family.of(swing.swing().kind()), quiet);
        return new SeriesMemory(kept, day, unrest, next, cooldown, sign, signNet, examples);
    }

    boolean isOpen(Family family) {
        return open.stream().anyMatch(held -> Family.of(held.swing().kind()) == family);
    }

    boolean isQuiet(Family family, int end) {
        return end < quietUntil.getOrDefault(family, Integer.MIN_VALUE);
    }

    /** How many of the latest windows ended after the cooldown: what was seen during it is no news later. */
    int newsworthy(Family family) {
        int quiet = quietUntil.getOrDefault(family, Integer.MIN_VALUE);
        return (int) points.stream().filter(point -> point.end() >= quiet).count();
    }

    Point latest() {
        return points.get(points.size() - 1);
    }
}
