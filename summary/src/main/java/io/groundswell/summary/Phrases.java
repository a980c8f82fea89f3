// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.summary;

import io.groundswell.events.Label;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers, times and counts as a reader expects them, in English. */
final class Phrases {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Phrases() {}

    static String count(long count, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : many);
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String posts(long count) {
        return count(count, "post", "posts");
    }

    /** With its sign, a real minus: {@code −0.58}. */
    static String signed(double value) {
        String magnitude = unsigned(Math.abs(value));
        return magnitude.equals("0.00") ? magnitude : (value < 0 ? "−" : "+") + magnitude;
    }

    static String unsigned(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** A share is rounded, but never to none or all of what is not. */
    static String percent(double share) {
        if (share > 0 && share < 0.01) {
            return "under 1 %";
        }
        return share > 0.99 && share < 1 ? "over 99 %" : Math.round(100 * share) + " %";
    }

    static String label(Label label) {
        return label.name().toLowerCase(Locale.ROOT);
    }

    /** In UTC, to the minute. */
    static String minute(Instant instant) {
        return MINUTE.format(instant);
    }

    static String duration(Duration duration) {
        long minutes = duration.toMinutes();
        if (minutes % (24 * 60) == 0 && minutes > 24 * 60) {
            return count(minutes / (24 * 60), "day", "days");
        }
        return minutes % 60 == 0 ? count(minutes / 60, "hour", "hours") : count(minutes, "minute", "minutes");
    }
}
