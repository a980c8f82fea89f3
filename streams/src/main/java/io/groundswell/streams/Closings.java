// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.WindowKey;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Closes the windows of several series in the order of their ends; of one end, those of platforms before those of all.
 * Whoever judges them then sees the same order, however far time goes at once. Not thread-safe.
 */
final class Closings {

    private static final Comparator<Closing> ORDER = Comparator.comparingInt(Closing::end)
            .thenComparing(closing -> closing.series().platform().equals(WindowKey.ALL))
            .thenComparing(closing -> closing.series().toString());

    private final PriorityQueue<Closing> queue = new PriorityQueue<>(ORDER);

    private record Closing(Series series, int end) {}

    /**
     * What was closed.
     *
     * @param count of windows
     * @param latest end of these; {@link Integer#MIN_VALUE} for none
     */
    record Closed(int count, int latest) {}

    /** Whether a series has a window to close then. */
    @FunctionalInterface
    interface IsDue {
        boolean test(Series series, int end);
    }

    /** Closes a window, and tells when the series has to be looked at again; null for never. */
    @FunctionalInterface
    interface Close {
        @Nullable
        Integer apply(Series series, int end);
    }

    /** Takes note of when a series has to be looked at again; null for never. */
    @FunctionalInterface
    interface Reschedule {
        void accept(Series series, @Nullable Integer end);
    }

    void add(Series series, int end) {
        queue.add(new Closing(series, end));
    }

    /**
     * Closes what is due, at most so many windows. Whatever is left is rescheduled as it was, and is next when a later
     * call goes on with it.
     */
    Closed forEach(IsDue isDue, Close close, Reschedule reschedule, int most) {
        int count = 0;
        int latest = Integer.MIN_VALUE;
        while (!queue.isEmpty()) {
            Closing next = queue.remove();
            if (count < most && isDue.test(next.series(), next.end())) {
                count++;
                latest = next.end();
                @Nullable Integer again = close.apply(next.series(), next.end());
                if (again == null) {
                    reschedule.accept(next.series(), null);
                } else {
                    add(next.series(), again);
                }
            } else {
                reschedule.accept(next.series(), next.end());
            }
        }
        return new Closed(count, latest);
    }
}
