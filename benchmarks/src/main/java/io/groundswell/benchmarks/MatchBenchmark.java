// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import io.groundswell.app.sample.SampleArchive;
import io.groundswell.events.Post;
import io.groundswell.sentiment.PhraseIndex;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Nanoseconds that it takes to find a post's stories, by how many stories are followed. The first is the sample's own;
 * the phrases of all others are {@link Decoys}: what is found stays the same, and only the searching can differ.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class MatchBenchmark {

    static final int POSTS = 2_000;
    private static final int PHRASES_OF_A_STORY = 8;

    @Param({"1", "10", "1000"})
    public int stories;

    List<String> texts;
    PhraseIndex<Integer> index;

    @SuppressWarnings("NullAway.Init") // set up by JMH
    public MatchBenchmark() {}

    @Setup(Level.Trial)
    public void build() throws IOException {
        texts = SampleArchive.posts(SampleArchive.DEFAULT_SEED, POSTS)
                .map(Post::text)
                .toList();

        PhraseIndex.Builder<Integer> builder = PhraseIndex.builder();
        Flow.stories().get(0).match().phrases().forEach(phrase -> builder.add(phrase, 0));
        List<String> decoys = new Decoys(texts).take((stories - 1) * PHRASES_OF_A_STORY);
        for (int phrase = 0; phrase < decoys.size(); phrase++) {
            builder.add(decoys.get(phrase), 1 + phrase / PHRASES_OF_A_STORY);
        }
        index = builder.build();
    }

    @Benchmark
    @OperationsPerInvocation(POSTS)
    public void find(Blackhole found) {
        for (String text : texts) {
            found.consume(index.find(text));
        }
    }
}
