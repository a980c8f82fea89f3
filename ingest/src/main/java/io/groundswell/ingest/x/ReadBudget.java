// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Posts that may be read in a calendar month (of UTC), for each costs. What a killed run has read it cannot tell, so the
 * budget is leased: {@link #leased} is kept in Kafka ahead of the reading, enough for five of the liveliest seconds. A run
 * that is killed loses the rest of its lease.
 *
 * <p>X may have sent more than has arrived. So the stream is given up while as much is left as came within the two
 * liveliest seconds, and ten posts at least. Thread-safe.
 */
final class ReadBudget {

    private static final long MIN_LEASE = 20;
    private static final int LEASED_SECONDS = 5;
    private static final long MIN_RESERVE = 10;
    private static final int RESERVED_SECONDS = 2;

    private final long limit;
    private final InstantSource clock;
    private YearMonth month;
    private long used;
    private long confirmed;
    private long second;
    private long inSecond;
    private long liveliest;

    /**
     * @param limit posts a month; {@code null} for no limit
     * @param position says what earlier runs have read
     */
    ReadBudget(@Nullable Long limit, XPosition position, InstantSource clock) {
        if (limit != null && limit < 1) {
            throw new IllegalArgumentException("budget must be at least 1 post a month: was " + limit);
        }
        this.limit = limit == null ? Long.MAX_VALUE : limit;
        this.clock = clock;
        this.month = now();
        this.used = position.readsIn(month);
        this.confirmed = limit == null ? Long.MAX_VALUE : used;
    }

    boolean isLimited() {
        return limit < Long.MAX_VALUE;
    }

    synchronized YearMonth month() {
        turn();
        return month;
    }

    synchronized long used() {
        turn();
        return used;
    }

    synchronized long left() {
        turn();
        return Math.max(0, limit - used);
    }

    /** Whether no more should be asked of the stream. */
    synchronized boolean isSpent() {
        turn();
        return isLimited() && limit - used <= reserve();
    }

    /** Counts posts that came. */
    synchronized void read(int posts) {
        turn();
        used += posts;
        long now = clock.instant().getEpochSecond();
        if (now != second) {
            second = now;
            inSecond = 0;
        }
        inSecond += posts;
        liveliest = Math.max(liveliest, inSecond);
    }

    /** Posts that were asked for and counted, and did not come. */
    synchronized void giveBack(int posts) {
        used = Math.max(0, used - posts);
    }

    /**
     * Counts posts that will be asked for, as many as may be.
     *
     * @return how many, up to {@code wanted}; the rest is to be {@linkplain #giveBack given back}
     */
    synchronized int take(int wanted) {
        turn();
        int taken = (int) Math.min(wanted, Math.max(0, limit - used));
        used += taken;
        return taken;
    }

    /** Waits until Kafka knows of all that has been read, or will be when what was {@linkplain #take taken} comes. */
    synchronized void awaitLease() throws InterruptedException {
        while (used > confirmed) {
            wait(1_000);
            turn();
        }
    }

    /** Waits until Kafka knows of more reads than were made, so that some can be, or until no more may be. */
    synchronized void awaitLeave() throws InterruptedException {
        while (used >= confirmed && !isSpent()) {
            wait(1_000);
        }
    }

    /** What is to be kept now: more than has been read, but no more than may be. Without a limit, what has been read. */
    synchronized long leased() {
        turn();
        if (!isLimited()) {
            return used;
        }
        long lease = Math.min(Math.max(1, limit / 4), Math.max(MIN_LEASE, LEASED_SECONDS * liveliest));
        long ahead = confirmed - used < lease / 2 ? used + lease : confirmed;
        return Math.max(used, Math.min(limit, ahead));
    }

    /** Whether a lease should be kept soon, for the reading will wait for it. */
    synchronized boolean needsLease() {
        return isLimited() && leased() > confirmed;
    }

    /** Kafka knows of this many reads in that month. */
    synchronized void keep(YearMonth of, long leased) {
        turn();
        if (isLimited() && of.equals(month)) {
            confirmed = leased;
            notifyAll();
        }
    }

    private long reserve() {
        return Math.max(Math.min(MIN_RESERVE, limit / 2), Math.min(limit / 2, RESERVED_SECONDS * liveliest));
    }

    /** The month may be over. */
    private void turn() {
        YearMonth now = now();
        if (now.isAfter(month)) {
            month = now;
            used = 0;
            confirmed = isLimited() ? 0 : Long.MAX_VALUE;
        }
    }

    private YearMonth now() {
        return YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
    }
}
