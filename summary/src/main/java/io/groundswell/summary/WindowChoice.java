// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.summary;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import io.groundswell.events.SentimentWindow;
import io.groundswell.events.WindowKey;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The windows that a summary rests on: of one size, side by side, so that no post counts twice. A window that is
 * missing within the span is one that no post was ever in.
 *
 * @param from inclusive
 * @param to exclusive
 * @param size of each window; divides the span
 */
public record WindowChoice(Instant from, Instant to, Duration size) {

    /** Whether a window is one of those chosen, whatever its theme. */
    public boolean holds(WindowKey key) {
        return key.size().equals(size)
                && !key.start().isBefore(from)
                && !key.end().isAfter(to)
                && Duration.between(key.end(), to).toSeconds() % size.toSeconds() == 0;
    }

    boolean holds(SentimentWindow window) {
        return holds(window.key());
    }

    /**
     * Chooses among the windows of one platform that hold posts.
     *
     * <p>The latest: windows of the largest size reach furthest back, and of these the one that ends first among those
     * that hold the most recent posts holds the most of the story. A later one has lost the story's beginning, and after
     * a story has died down the last one holds but its final post. Whether it is closed or open follows: open windows
     * end later than closed ones.
     *
     * <p>A span: windows of the largest size that fills it exactly. Where none does, those of the smallest size, and the
     * span grows outwards to hold whole ones.
     *
     * @return empty when no window lies in the period
     */
    public static Optional<WindowChoice> of(Collection<WindowKey> windows, Period period) {
        if (period instanceof Period.Between span) {
            return windows.isEmpty() ? Optional.empty() : Optional.of(between(windows, span));
        }
        Predicate<WindowKey> ended =
                period instanceof Period.At at ? key -> !key.end().isAfter(at.instant()) : key -> true;
        return latest(windows.stream().filter(ended).toList());
    }

    private static Optional<WindowChoice> latest(Collection<WindowKey> windows) {
        Optional<WindowKey> newest = windows.stream()
                .min(comparing(WindowKey::size)
                        .thenComparing(comparing(WindowKey::end).reversed()));
        Optional<Duration> largest = windows.stream().map(WindowKey::size).max(naturalOrder());
        if (newest.isEmpty() || largest.isEmpty()) {
            return Optional.empty();
        }
        List<WindowKey> large =
                windows.stream().filter(key -> key.size().equals(largest.get())).toList();
        return large.stream()
                .filter(key -> contains(key, newest.get()))
                .min(comparing(WindowKey::end))
                .or(() -> large.stream().max(comparing(WindowKey::end)))
                .map(key -> new WindowChoice(key.start(), key.end(), key.size()));
    }

    private static boolean contains(WindowKey outer, WindowKey inner) {
        return !outer.start().isAfter(inner.start()) && !outer.end().isBefore(inner.end());
    }

    private static WindowChoice between(Collection<WindowKey> windows, Period.Between span) {
        TreeSet<Duration> sizes = new TreeSet<>();
        windows.forEach(key -> sizes.add(key.size()));
        for (Duration size : sizes.descendingSet()) {
            boolean whole = Duration.between(span.from(), span.to()).toNanos() % size.toNanos() == 0;
            if (whole && isEnd(span.to(), slide(windows, size))) {
                return new WindowChoice(span.from(), span.to(), size);
            }
        }
        Duration size = sizes.first();
        long slide = slide(windows, size);
        Instant to = Instant.ofEpochSecond(roundUp(ceilingSeconds(span.to()), slide));
        long reach = Duration.between(span.from(), to).plusNanos(999_999_999).toSeconds();
        return new WindowChoice(to.minusSeconds(roundUp(reach, size.toSeconds())), to, size);
    }

    private static boolean isEnd(Instant instant, long slide) {
        return instant.getNano() == 0 && Math.floorMod(instant.getEpochSecond(), slide) == 0;
    }

    /** The largest step, in seconds, at which all the windows of a size can follow each other. */
    private static long slide(Collection<WindowKey> windows, Duration size) {
        return windows.stream()
                .filter(key -> key.size().equals(size))
                .map(key -> BigInteger.valueOf(key.end().getEpochSecond()))
                .reduce(BigInteger.valueOf(size.toSeconds()), BigInteger::gcd)
                .longValueExact();
    }

    private static long ceilingSeconds(Instant instant) {
        Instant floor = instant.truncatedTo(ChronoUnit.SECONDS);
        return floor.getEpochSecond() + (floor.equals(instant) ? 0 : 1);
    }

    private static long roundUp(long value, long step) {
        return Math.multiplyExact(-Math.floorDiv(-value, step), step);
    }
}
