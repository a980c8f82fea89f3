// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.verify;

import io.groundswell.app.verify.Verification.Say;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;

/** Runs the stream process over posts that are all there, and kills and restarts it on the way. Not thread-safe. */
final class StreamRun implements AutoCloseable {

    private static final long LOOK_MILLIS = 20;
    private static final Duration TRANSACTION = Duration.ofSeconds(2);
    private static final Duration CALM = Duration.ofSeconds(5);
    private static final Duration TELL = Duration.ofSeconds(10);

    private final List<String> command;
    private final Path log;
    private final Progress progress;
    private final Duration timeout;
    private final Say say;
    private final long begun = System.nanoTime();
    private StreamProcess process;
    private Map<TopicPartition, Long> windowsAtStart;
    private long told = begun;
    private long processedWhenTold;

    /** @param timeout for all of the run */
    StreamRun(List<String> command, Path log, Progress progress, Duration timeout, Say say)
            throws IOException, InterruptedException {
        this.command = command;
        this.log = log;
        this.progress = progress;
        this.timeout = timeout;
        this.say = say;
        this.windowsAtStart = progress.windowEnds();
        this.process = StreamProcess.start(command, log);
    }

    List<Kill> kill(int kills, long seed) throws IOException, InterruptedException {
        List<Kill> done = new ArrayList<>();
        for (long time : Kill.times(kills, progress.total(), seed).toArray()) {
            String which = "kill " + (done.size() + 1) + " of " + kills;
            done.add(kill(time, which));
        }
        return done;
    }

    private Kill kill(long time, String which) throws IOException, InterruptedException {
        while (progress.processed() < time || !hasWritten()) {
            requireLeft(which);
            look();
        }
        // The worst moment is in the middle of a transaction. It is seldom not in one; at-least-once has none.
        long patientUntil = System.nanoTime() + TRANSACTION.toNanos();
        while (progress.uncommitted() <= 0 && System.nanoTime() - patientUntil < 0) {
            requireLeft(which);
        }
        process.kill();
        requireLeft(which);
        long processed = progress.processed();
        long uncommitted = progress.uncommitted();
        windowsAtStart = progress.windowEnds();
        say.line(which + " struck after " + Verification.number(processed) + " posts");

        long restarted = System.nanoTime();
        process = StreamProcess.start(command, log);
        while (!progress.hasCommittedBehind(windowsAtStart)) {
            look();
        }
        Duration recovery = Duration.ofNanos(System.nanoTime() - restarted);
        return new Kill(processed, progress.total(), uncommitted, recovery);
    }

    private boolean hasWritten() throws IOException, InterruptedException {
        return Progress.sum(progress.windowEnds()) > Progress.sum(windowsAtStart);
    }

    private void requireLeft(String which) throws IOException, InterruptedException {
        if (progress.processed() == progress.total()) {
            throw new IllegalStateException(which + " could not strike: all " + progress.total()
                    + " posts were processed before; more posts or fewer kills are needed");
        }
    }

    /** Returns when nothing is left to process; a last update of a window may be yet to come. */
    void awaitProcessed() throws IOException, InterruptedException {
        while (!progress.isAtRest()) {
            look();
        }
    }

    /** Returns when nothing is left to process and the last update of a window has been sent. */
    void awaitRest() throws IOException, InterruptedException {
        Map<TopicPartition, Long> windows = Map.of();
        long calmSince = System.nanoTime();
        while (System.nanoTime() - calmSince < CALM.toNanos()) {
            look();
            Map<TopicPartition, Long> now = progress.windowEnds();
            if (!now.equals(windows) || !progress.isAtRest()) {
                windows = now;
                calmSince = System.nanoTime();
            }
        }
    }

    private void look() throws IOException, InterruptedException {
        process.requireAlive();
        long now = System.nanoTime();
        if (now - begun > timeout.toNanos()) {
            throw new IOException("the posts were not processed within " + timeout + ": " + progress.processed()
                    + " of " + progress.total() + " were");
        }
        if (now - told >= TELL.toNanos() && processedWhenTold < progress.total()) {
            long processed = progress.processed();
            say.line(String.format(
                    Locale.ROOT,
                    "%,d of %,d posts processed, %.0f a second",
                    processed,
                    progress.total(),
                    (processed - processedWhenTold) * 1e9 / (now - told)));
            told = now;
            processedWhenTold = processed;
        }
        TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    }

    @Override
    public void close() throws InterruptedException {
        process.close();
    }
}
