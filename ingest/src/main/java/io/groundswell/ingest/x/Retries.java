// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import java.time.Duration;

/** Counts failures in a row, and says how long to wait after each: never less than X asks for. Not thread-safe. */
final class Retries {

    /** A reset that lies further ahead is none of X's. */
    private static final Duration LONGEST_WINDOW = Duration.ofMinutes(20);

    private static final int MAX_DOUBLINGS = 20;

    private final Pace pace;
    private int network;
    private int http;
    private int limit;

    Retries(Pace pace) {
        this.pace = pace;
    }

    /** @return how long to wait before trying again */
    Duration after(XFailure failure) {
        return switch (failure.kind()) {
            case NETWORK -> least(pace.networkStep().multipliedBy(Math.min(++network, 1_000)), pace.networkMax());
            case SERVER, DENIED, REJECTED -> doubled(pace.httpFirst(), http++, pace.httpMax());
            case LIMITED -> limited(failure);
        };
    }

    /** It went well: the next failure is the first again. */
    void reset() {
        network = 0;
        http = 0;
        limit = 0;
    }

    private Duration limited(XFailure failure) {
        Duration wait = doubled(pace.limitFirst(), limit++, pace.limitMax());
        Duration untilReset = failure.untilReset();
        if (untilReset == null || untilReset.compareTo(LONGEST_WINDOW) > 0) {
            return wait;
        }
        return untilReset.isNegative() ? Duration.ZERO : untilReset;
    }

    private static Duration doubled(Duration first, int times, Duration most) {
        return least(first.multipliedBy(1L << Math.min(times, MAX_DOUBLINGS)), most);
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
