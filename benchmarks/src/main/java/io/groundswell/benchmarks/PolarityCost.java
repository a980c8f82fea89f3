// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import com.vader.sentiment.analyzer.SentimentAnalyzer;
import io.groundswell.app.sample.SampleArchive;
import io.groundswell.sentiment.Scoring;
import io.groundswell.sentiment.social.LabelledPosts;
import io.groundswell.sentiment.social.SocialModel;
import io.groundswell.sentiment.social.SocialSettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What the social model costs beside VADER, by turns in one thread. */
@Command(
        name = "polarity",
        mixinStandardHelpOptions = true,
        description =
                "Posts a second of the social model, clauses included, on one thread, beside the Java port of VADER;"
                        + " how long the model takes to load, and what it holds.")
final class PolarityCost implements Callable<Integer> {

    private static final double GOAL = 20_000;

    @Option(names = "--posts", defaultValue = "20000", description = "Posts a round (default: ${DEFAULT-VALUE}).")
    private int posts;

    @Option(
            names = "--rounds",
            defaultValue = "5",
            description = "How often, after two to warm up (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--seed", defaultValue = "1", description = "Of the sample archive (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "Lines of id, label and text, parted by tabs, instead of the sample archive.")
    private @Nullable Path file;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    /** Reads one text. */
    @FunctionalInterface
    private interface Reading {
        double score(String text) throws IOException;
    }

    /** Posts a second, by the clock and by the time of the processor. */
    private record Rate(double clock, double processor) {}

    @Override
    public Integer call() throws Exception {
        List<String> texts = texts();
        long before = heap();
        long start = System.nanoTime();
        SocialModel model = SocialModel.load(SocialSettings.DEFAULTS);
        double first = social(model, texts.get(0));
        double seconds = (System.nanoTime() - start) / 1e9;
        say("loaded, and one post scored %.2f: %.2f s; holds %.1f MiB", first, seconds, (heap() - before) / 1048576.0);
        double social = 0;
        double vader = 0;
        for (int round = -1; round <= rounds; round++) {
            Rate one = rate(texts, text -> social(model, text));
            Rate other = rate(texts, PolarityCost::vader);
            say(
                    "%s social %,8.0f posts/s, %,8.0f of processor time   VADER %,8.0f posts/s, %,8.0f of processor time",
                    round < 1 ? "warm-up" : "round  ", one.clock(), one.processor(), other.clock(), other.processor());
            if (round > 0) {
                social += one.processor() / rounds;
                vader += other.processor() / rounds;
            }
        }
        say("social against VADER: %.1f times as fast", social / vader);
        say(
                "goal: >= %,.0f posts a second of processor time: %s, at %,.0f",
                GOAL, social >= GOAL ? "reached" : "missed", social);
        return 0;
    }

    private List<String> texts() throws IOException {
        List<String> texts = file == null
                ? SampleArchive.posts(seed, 3 * posts)
                        .filter(post -> "en".equals(post.lang()) && !post.text().isBlank())
                        .map(post -> post.text())
                        .limit(posts)
                        .toList()
                : LabelledPosts.read(file).texts().stream().limit(posts).toList();
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("there must be posts to score: were none");
        }
        say(
                "%,d posts, %.0f characters each",
                texts.size(), texts.stream().mapToInt(String::length).average().orElse(0));
        return texts;
    }

    private Rate rate(List<String> texts, Reading reading) throws IOException {
        long processor = threads.getCurrentThreadCpuTime();
        long clock = System.nanoTime();
        double sum = 0;
        for (String text : texts) {
            sum += reading.score(text);
        }
        if (sum == 0) {
            throw new IllegalStateException("posts must have feelings: the scores add up to nothing");
        }
        return new Rate(
                texts.size() / ((System.nanoTime() - clock) / 1e9),
                texts.size() / ((threads.getCurrentThreadCpuTime() - processor) / 1e9));
    }

    private static double social(SocialModel model, String text) {
        return model.score(text, "en") instanceof Scoring.Sentiment sentiment ? sentiment.score() : 0;
    }

    private static double vader(String text) throws IOException {
        var analyzer = new SentimentAnalyzer(text);
        analyzer.analyze();
        return analyzer.getPolarity().getOrDefault("compound", 0f);
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
