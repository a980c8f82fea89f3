// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.bluesky;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How far the stream was read, in the time of the host that told: when that host heard of an event. Another host heard
 * of it at another time. How late a host is shows in the revisions of repositories, which are the same everywhere: the
 * median of the last ones' lag. So on another host the stream is read from where the former host's lag begins, and not
 * from a fixed time before the position, with which somebody once lost 52 minutes (plyr.fm#1796). Not thread-safe.
 */
final class Cursor {

    private static final int LAGS = 101;

    /** At 500 events a second an eighth of one; hosts were not seen to reorder further. */
    private static final int LAST = 64;

    /** A host's clock may be ahead by this much; what claims more moves nothing. */
    private static final Duration AHEAD = Duration.ofMinutes(1);

    /** Hosts keep less. */
    private static final Duration LONGEST_LAG = Duration.ofHours(36);

    private static final long NOWHERE = -1;

    private long micros;
    private long lagMicros;
    private @Nullable String host;
    private @Nullable String hearing;
    private final long[] last = new long[LAST];
    private int heard;
    private final long[] lags = new long[LAGS];
    private int timed;

    private Cursor(long micros, long lagMicros, @Nullable String host) {
        this.micros = micros;
        this.lagMicros = lagMicros;
        this.host = host;
    }

    /** Begins where nothing is known: at {@code since}, or live. */
    static Cursor since(@Nullable Instant since) {
        return new Cursor(since == null ? NOWHERE : micros(since), 0, null);
    }

    /**
     * Begins at a position.
     *
     * @throws IllegalArgumentException when it is none: our own corruption
     */
    static Cursor at(String position) {
        String[] parts = position.split(" ", 3);
        try {
            if (parts.length == 3) {
                return new Cursor(Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2]);
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new IllegalArgumentException(
                "position must be microseconds, lag in microseconds and host: was '" + position + "'");
    }

    /**
     * Takes note of an event. The position is the oldest of the last events, so that one that comes before its time, as
     * happens where replay meets live, does not carry it past those that are still to come. Nothing moves it back, for
     * what is behind it was taken.
     */
    void heard(URI from, JetstreamEvents.Timed event, Instant now) {
        if (event.micros() < 0 || event.micros() > micros(now.plus(AHEAD))) {
            return;
        }
        if (!from.toString().equals(hearing)) {
            hearing = from.toString();
            heard = 0;
            timed = 0;
        }
        last[heard++ % LAST] = event.micros();
        if (event.saidMicros() > 0) {
            lags[timed++ % LAGS] = event.micros() - event.saidMicros();
        }
        if (heard >= LAST || micros == NOWHERE) {
            moveTo(Arrays.stream(last, 0, Math.min(heard, LAST)).min().orElse(micros));
        }
    }

    /** On another host, the former one's time stands until it is passed. */
    private void moveTo(long oldest) {
        if (oldest <= micros && host != null) {
            return;
        }
        host = hearing;
        micros = Math.max(micros, oldest);
        if (timed < LAGS || timed % LAGS == 0) {
            lagMicros = median();
        }
    }

    /** Where to begin at this host, in microseconds; absent (negative) means live. */
    long beginAt(URI next, Duration rewind) {
        if (micros == NOWHERE) {
            return NOWHERE;
        }
        long back = host == null ? 0 : micros(rewind) + (next.toString().equals(host) ? 0 : lagMicros);
        return Math.max(0, micros - back);
    }

    /** What {@link #at} takes; {@code null} before the first event. */
    @Nullable
    String position() {
        return host == null ? null : micros + " " + lagMicros + " " + host;
    }

    /** The host that told last; {@code null} before the first event. */
    @Nullable
    String host() {
        return host;
    }

    long micros() {
        return micros;
    }

    private long median() {
        long[] sorted = Arrays.copyOf(lags, Math.min(timed, LAGS));
        if (sorted.length == 0) {
            return 0;
        }
        Arrays.sort(sorted);
        return Math.min(Math.max(0, sorted[sorted.length / 2]), micros(LONGEST_LAG));
    }

    private static long micros(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1_000;
    }
}
