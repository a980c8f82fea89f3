// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the time of a drain goes: samples of Java stacks at work (Flight Recorder); what the stream threads do and wait
 * for by the clock; and processor time by kind of thread, since Flight Recorder's samples see neither native code, such
 * as RocksDB's own, nor the threads of the virtual machine.
 */
final class Profile implements Drain.Watcher {

    private static final String SAMPLE = "jdk.ExecutionSample";
    private static final Duration PERIOD = Duration.ofMillis(10);

    private final Drain.Watcher next;
    private final Recording recording;
    private final ThreadTimes before;
    private final long collectedBefore;
    private final ByTheClock clock = new ByTheClock();
    private List<String> lines = List.of();

    private Profile(Drain.Watcher next, Recording recording, ThreadTimes before) {
        this.next = next;
        this.recording = recording;
        this.before = before;
        this.collectedBefore = collectedMillis();
    }

    /** @param next watches as well */
    static Profile start(Drain.Watcher next) throws IOException {
        Recording recording = new Recording();
        recording.enable(SAMPLE).withPeriod(PERIOD);
        recording.start();
        return new Profile(next, recording, ThreadTimes.now());
    }

    @Override
    public void saw(Pace.Look look) {
        clock.look();
        next.saw(look);
    }

    @Override
    public void ended() throws IOException {
        ThreadTimes spent = ThreadTimes.now().minus(before);
        long collected = collectedMillis() - collectedBefore;
        recording.stop();
        Path file = Files.createTempFile("groundswell-benchmarks-", ".jfr");
        try {
            recording.dump(file);
            lines = ProfileReport.of(samples(file), clock, spent, Duration.ofMillis(collected));
        } finally {
            recording.close();
            Files.deleteIfExists(file);
        }
        next.ended();
    }

    /** What there is to print, once the drain has ended. */
    List<String> lines() {
        return lines;
    }

    private static StackSamples samples(Path file) throws IOException {
        StackSamples samples = new StackSamples();
        try (RecordingFile events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                RecordedEvent event = events.readEvent();
                RecordedStackTrace stack = event.getStackTrace();
                if (event.getEventType().getName().equals(SAMPLE) && stack != null) {
                    samples.add(thread(event), frames(stack));
                }
            }
        }
        return samples;
    }

    static String thread(RecordedEvent event) {
        var thread = event.getThread("sampledThread");
        return thread == null || thread.getJavaName() == null ? "" : thread.getJavaName();
    }

    static List<String> frames(RecordedStackTrace stack) {
        return stack.getFrames().stream()
                .map(frame -> frame.getMethod().getType().getName() + "."
                        + frame.getMethod().getName())
                .toList();
    }

    private static long collectedMillis() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }
}
