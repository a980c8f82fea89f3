// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What those who talk with X have to say to the one who writes to Kafka, in order. Bounded in bytes: who says more waits,
 * and so does X. Thread-safe.
 */
final class Inbox {

    /** Something that happened. */
    sealed interface Item {

        /** What it takes in memory. */
        default int bytes() {
            return 0;
        }

        /** The stream came, or came back. */
        record Connected(Instant at) implements Item {}

        /** A line of the stream. */
        @SuppressWarnings("ArrayRecordComponent") // handed over and never compared
        record Line(byte[] line) implements Item {
            @Override
            public int bytes() {
                return line.length;
            }
        }

        /** A line of the stream that was too long to be kept. */
        record TooLong(long length) implements Item {}

        /** The stream is gone, within a line where {@code pending} is more than 0. */
        record Cut(long pending) implements Item {}

        /** An answer of the search. */
        record Page(Search.Order order, Search.Result result) implements Item {
            @Override
            public int bytes() {
                return result.body().length;
            }
        }

        /** The search cannot be answered. */
        record NotFound(Search.Order order, XFailure reason) implements Item {}

        /** No more may be read in this month. */
        record Spent() implements Item {}

        /** It cannot go on. */
        record Failed(Throwable cause) implements Item {}
    }

    private static final int MAX_BYTES = 32 << 20;
    private static final int OVERHEAD = 64;

    private final Semaphore room = new Semaphore(MAX_BYTES);
    private final BlockingQueue<Item> items = new LinkedBlockingQueue<>();

    /** Waits while there is no room. */
    void put(Item item) throws InterruptedException {
        room.acquire(size(item));
        items.add(item);
    }

    /** The next, or {@code null} where none comes within the time. */
    @Nullable
    Item take(Duration patience) throws InterruptedException {
        @Nullable Item item = items.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        if (item != null) {
            room.release(size(item));
        }
        return item;
    }

    private static int size(Item item) {
        return Math.min(MAX_BYTES, item.bytes() + OVERHEAD);
    }
}
