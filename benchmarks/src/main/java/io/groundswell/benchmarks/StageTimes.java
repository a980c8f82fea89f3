// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import io.groundswell.sentiment.Scoring;
import io.groundswell.sentiment.SentimentModel;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** What each stage of scoring costs a token: this thread's processor time, shared out by samples of its stack. */
final class StageTimes {

    private static final String SAMPLE = "jdk.ExecutionSample";

    private StageTimes() {}

    /** Scores texts again and again for so many seconds. */
    static List<String> of(SentimentModel model, List<String> texts, double seconds) throws IOException {
        var threads = ManagementFactory.getThreadMXBean();
        Path file = Files.createTempFile("groundswell-benchmarks-", ".jfr");
        try (var recording = new Recording()) {
            recording.enable(SAMPLE).withPeriod(Duration.ofMillis(10));
            recording.start();
            long begin = threads.getCurrentThreadCpuTime();
            long end = System.nanoTime() + (long) (seconds * 1e9);
            long tokens = 0;
            for (int next = 0; System.nanoTime() < end; next++) {
                tokens += tokens(model.score(texts.get(next % texts.size()), "en"));
            }
            double nanos = (threads.getCurrentThreadCpuTime() - begin) / (double) Math.max(1, tokens);
            recording.stop();
            recording.dump(file);
            return lines(nanos, samples(file));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static long tokens(Scoring scoring) {
        return scoring instanceof Scoring.Sentiment sentiment
                ? sentiment.sentences().stream()
                        .mapToLong(sentence -> sentence.tokens().size())
                        .sum()
                : 0;
    }

    private static Map<ScoringStage, Long> samples(Path file) throws IOException {
        Map<ScoringStage, Long> samples = new EnumMap<>(ScoringStage.class);
        String name = Thread.currentThread().getName();
        try (var events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                RecordedEvent event = events.readEvent();
                if (event.getEventType().getName().equals(SAMPLE)
                        && event.getStackTrace() != null
                        && name.equals(Profile.thread(event))) {
                    samples.merge(ScoringStage.of(Profile.frames(event.getStackTrace())), 1L, Long::sum);
                }
            }
        }
        return samples;
    }

    private static List<String> lines(double nanos, Map<ScoringStage, Long> samples) {
        long all = samples.values().stream().mapToLong(Long::longValue).sum();
        List<String> lines = new ArrayList<>();
        samples.forEach((stage, count) -> lines.add(String.format(
                Locale.ROOT,
                "stage    %-28s %,7.0f ns a token, %4.1f %%",
                stage.description(),
                nanos * count / all,
                100.0 * count / all)));
        lines.add(String.format(Locale.ROOT, "stage    %-28s %,7.0f ns a token", "all", nanos));
        return lines;
    }
}
