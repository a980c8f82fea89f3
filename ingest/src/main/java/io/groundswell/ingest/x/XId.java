// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The numbers under which X knows posts, and what they tell. */
final class XId {

    /** X numbers a post once and for all: nothing comes after its end, and an edit has a number of its own. */
    static final long LAST_VERSION = Long.MAX_VALUE;

    private static final int MAX_DIGITS = 18;

    /** The beginning of X's own clock (twitter-archive/snowflake, IdWorker). */
    private static final long EPOCH_MILLIS = 1_288_834_974_657L;

    private static final int TIME_SHIFT = 22;

    /** Ids were simply counted until the clock was four minutes old. */
    private static final long FIRST_WITH_TIME = 1_000_000_000_000L;

    private XId() {}

    /** Groundswell's name for the post; {@code null} for what is no number. */
    static @Nullable String of(@Nullable String id) {
        return id != null && isNumber(id) ? "x:" + id : null;
    }

    static boolean isNumber(String digits) {
        if (digits.isEmpty() || digits.length() > MAX_DIGITS + 1) {
            return false;
        }
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** The number, or -1 for what is none or needs more than 63 bits. */
    static long number(String digits) {
        if (!isNumber(digits)) {
            return -1;
        }
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** The least number that a post made at that moment can have; 0 for a moment before X's clock began. */
    static long at(Instant moment) {
        long millis = moment.toEpochMilli() - EPOCH_MILLIS;
        return millis < 0 ? 0 : millis << TIME_SHIFT;
    }

    /** The number of a post that was made so much earlier, or 0. */
    static long earlier(long id, Duration time) {
        return Math.max(0, id - (time.toMillis() << TIME_SHIFT));
    }

    /** When the post was made, to the millisecond; {@code null} for ids from before November 2010, which do not tell. */
    static @Nullable Instant time(@Nullable String id) {
        long number = id == null ? -1 : number(id);
        return number < FIRST_WITH_TIME ? null : Instant.ofEpochMilli((number >> TIME_SHIFT) + EPOCH_MILLIS);
    }
}
