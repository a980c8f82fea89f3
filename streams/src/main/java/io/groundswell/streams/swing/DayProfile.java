// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams.swing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What is usual at each hour of the day (UTC), once enough days were seen. Older days count for less: each new day takes
 * an eighth off what was there.
 *
 * @param hours 24, or none as long as nothing was seen
 */
public record DayProfile(List<Hour> hours) {

    public static final DayProfile EMPTY = new DayProfile(List.of());

    private static final int HOURS = 24;
    private static final int ENOUGH_DAYS = 5;
    private static final int ENOUGH_HOURS = 20;

    /**
     * One hour of the day.
     *
     * @param days how many were seen
     * @param lastDay the latest of them, since the epoch
     * @param windows seen, older ones discounted; in thousandths
     * @param posts in them, discounted; likewise {@code negative} and {@code positive}; in thousandths
     */
    public record Hour(int days, int lastDay, long windows, long posts, long negative, long positive) {

        static final Hour UNSEEN = new Hour(0, -1, 0, 0, 0, 0);

        private Hour plus(int day, Point point) {
            boolean isNewDay = day != lastDay;
            long keep = isNewDay ? 7 : 8;
            return new Hour(
                    isNewDay ? Math.min(days + 1, 1_000) : days,
                    day,
                    windows * keep / 8 + 1_000,
                    posts * keep / 8 + 1_000 * point.posts(),
                    negative * keep / 8 + 1_000 * point.negative(),
                    positive * keep / 8 + 1_000 * point.positive());
        }

        private double share(Measure measure) {
            return posts == 0 ? 0 : measure.of(negative, positive) / (double) posts;
        }
    }

    public DayProfile {
        hours = List.copyOf(hours);
    }

    DayProfile plus(Point point) {
        List<Hour> next = new ArrayList<>(hours.isEmpty() ? Collections.nCopies(HOURS, Hour.UNSEEN) : hours);
        int hour = hourOf(point.end());
        next.set(hour, next.get(hour).plus(point.end() / (60 * HOURS), point));
        return new DayProfile(next);
    }

    /** Whether the rhythm of a day is known. */
    boolean isKnown() {
        int enough = 0;
        for (Hour hour : hours) {
            enough += hour.days() >= ENOUGH_DAYS ? 1 : 0;
        }
        return enough >= ENOUGH_HOURS;
    }

    /**
     * By how much the measure differs from its mean over the day at each hour; 0 while that is not known. Shrunk
     * towards 0 as far as chance explains it (the positive part of James and Stein 1961, one hour at a time).
     */
    double[] offsets(Measure measure) {
        double[] offsets = new double[HOURS];
        if (!isKnown()) {
            return offsets;
        }
        double mean = 0;
        for (Hour hour : hours) {
            mean += hour.share(measure) / HOURS;
        }
        for (int i = 0; i < HOURS; i++) {
            Hour hour = hours.get(i);
            if (hour.days() >= ENOUGH_DAYS && hour.posts() > 0) {
                double offset = hour.share(measure) - mean;
                double chance = 1_000.0 / hour.posts();
                offsets[i] = offset == 0 ? 0 : offset * Math.max(0, 1 - chance / (offset * offset));
            }
        }
        return offsets;
    }

    /** The usual number of posts in a window at that time; 0 while it is not known. */
    double usualVolume(int end) {
        if (!isKnown()) {
            return 0;
        }
        Hour hour = hours.get(hourOf(end));
        return hour.windows() == 0 ? 0 : (double) hour.posts() / hour.windows();
    }

    /** The hour that a window lies in, by its last minute. */
    static int hourOf(int end) {
        return (end - 1) / 60 % HOURS;
    }
}
