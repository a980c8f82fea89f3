// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import io.groundswell.app.sample.SampleArchive;
import io.groundswell.sentiment.CachedModel;
import io.groundswell.sentiment.CoreNlpModel;
import io.groundswell.sentiment.CoreNlpSettings;
import io.groundswell.sentiment.Scoring;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** Texts per second of the program's model, none of which it has seen before: the cache is there, and empty. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 10)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class ScoreBenchmark {

    private static final int POSTS = 60_000;
    private static final long CACHE_BYTES = 200L << 20;

    private final AtomicInteger next = new AtomicInteger();
    private List<String> texts;
    private CoreNlpModel model;
    private CachedModel cached;

    @SuppressWarnings("NullAway.Init") // set up by JMH
    public ScoreBenchmark() {}

    @Setup(Level.Trial)
    public void load() {
        model = CoreNlpModel.load(CoreNlpSettings.DEFAULTS);
        texts = SampleArchive.posts(SampleArchive.DEFAULT_SEED, POSTS)
                .filter(post -> "en".equals(post.lang()) && !post.text().isBlank())
                .map(post -> post.text())
                .distinct()
                .toList();
    }

    @Setup(Level.Iteration)
    public void emptyTheCache() {
        cached = new CachedModel(model, CACHE_BYTES);
    }

    @TearDown(Level.Iteration)
    public void requireColdCache() {
        if (cached.hits() > 0) {
            throw new IllegalStateException("texts of one iteration must differ: of " + texts.size() + " were asked "
                    + cached.hits() + " twice; shorten it with -r 2");
        }
    }

    @Benchmark
    @Threads(1)
    public Scoring oneThread() {
        return score();
    }

    @Benchmark
    @Threads(2)
    public Scoring twoThreads() {
        return score();
    }

    private Scoring score() {
        return cached.score(texts.get(Math.floorMod(next.getAndIncrement(), texts.size())), "en");
    }
}
