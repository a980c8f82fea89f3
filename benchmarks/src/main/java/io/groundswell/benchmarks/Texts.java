// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import io.groundswell.sentiment.Scoring;
import io.groundswell.sentiment.SentimentModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Texts as a topology asked to have them scored, in that order.
 *
 * @param texts with what their source says of their language
 */
record Texts(List<Text> texts) {

    Texts {
        texts = List.copyOf(texts);
    }

    /** What a model is asked. */
    record Text(String text, @Nullable String language) {}

    /** Scores all of them and returns how long that took. The threads take one text after the other from one queue. */
    Duration score(SentimentModel model, int threads) throws Exception {
        AtomicInteger next = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            long start = System.nanoTime();
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                workers.add(pool.submit(() -> {
                    for (int at = next.getAndIncrement(); at < texts.size(); at = next.getAndIncrement()) {
                        Text text = texts.get(at);
                        Scoring unused = model.score(text.text(), text.language());
                    }
                }));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
            return Duration.ofNanos(System.nanoTime() - start);
        } finally {
            pool.shutdownNow();
        }
    }

    /** Remembers what another model is asked. Thread-safe. */
    static final class Recorder implements SentimentModel {

        private final SentimentModel model;
        private final Queue<Text> asked = new ConcurrentLinkedQueue<>();

        Recorder(SentimentModel model) {
            this.model = model;
        }

        @Override
        public Scoring score(String text, @Nullable String language) {
            asked.add(new Text(text, language));
            return model.score(text, language);
        }

        Texts texts() {
            return new Texts(List.copyOf(asked));
        }
    }
}
