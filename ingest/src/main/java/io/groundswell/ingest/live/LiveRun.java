// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.live;

import io.groundswell.ingest.DeliveryException;
import io.groundswell.ingest.IngestMeters;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a live source into Kafka until it is interrupted. When Kafka fails, all that was not committed is undone, and
 * the source is read again from the position that was: memory and network alike begin from what is committed, as they
 * would in a new process.
 */
public final class LiveRun {

    private static final Logger LOG = LoggerFactory.getLogger(LiveRun.class);
    private static final Backoff BACKOFF = Backoff.doubling(Duration.ofSeconds(1), Duration.ofSeconds(30));
    private static final Duration WELL = Duration.ofMinutes(1);

    private final LiveSettings settings;
    private final Interest interest;
    private final IngestMeters meters;
    private final Runnable opened;
    private final String owner = UUID.randomUUID().toString();

    /** @param opened runs each time when Kafka is ready to take posts */
    public LiveRun(LiveSettings settings, Interest interest, IngestMeters meters, Runnable opened) {
        this.settings = settings;
        this.interest = interest;
        this.meters = meters;
        this.opened = opened;
    }

    /**
     * Returns when the calling thread is interrupted, and then all that was taken is committed if Kafka takes it.
     *
     * @throws IOException when there is no broker at the beginning; when another process of the same name has taken over;
     *     or when Kafka or the platform refuses for good
     */
    public void run(LiveSource source) throws IOException {
        int failures = 0;
        boolean everOpened = false;
        try {
            while (true) {
                long began = System.nanoTime();
                try {
                    if (everOpened) {
                        refuseWhereAnotherHasTakenOver();
                    }
                    try (LiveProducer producer = LiveProducer.open(settings, interest, meters, owner)) {
                        producer.commit(); // says whose the source is now
                        everOpened = true;
                        opened.run();
                        read(source, producer);
                        return;
                    }
                } catch (DeliveryException e) {
                    if (!everOpened || isFinal(e)) {
                        throw e;
                    }
                    boolean wasWell = System.nanoTime() - began > WELL.toNanos();
                    failures = wasWell ? 1 : failures + 1;
                    Duration wait = BACKOFF.after(failures);
                    LOG.warn("{}; trying again in {}", e.getMessage(), wait);
                    Thread.sleep(wait.toMillis());
                }
            }
        } catch (InterruptedException e) {
            // how a live source ends
        }
    }

    /** Kafka shuts out alike who has been replaced and who has been asleep for too long; only the former must yield. */
    private void refuseWhereAnotherHasTakenOver() throws IOException, InterruptedException {
        if (!owner.equals(LiveProducer.owner(settings))) {
            throw new IOException("another process has taken over " + settings.name() + " at " + settings.prefix()
                    + "*; give each its own --name");
        }
    }

    private static void read(LiveSource source, LiveProducer producer) throws IOException, InterruptedException {
        try {
            source.read(producer.position(), producer);
        } catch (InterruptedException e) {
            commitAtTheEnd(producer);
        }
    }

    private static void commitAtTheEnd(LiveProducer producer) throws InterruptedException {
        try {
            producer.commit();
        } catch (IOException e) {
            LOG.warn("{}; the next run reads again what was not committed", e.getMessage());
        }
    }

    /** Whether trying again can only fail again. */
    private static boolean isFinal(DeliveryException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof AuthorizationException
                    || cause instanceof AuthenticationException
                    || cause instanceof RecordTooLargeException) {
                return true;
            }
        }
        return false;
    }
}
