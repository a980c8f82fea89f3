// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.social;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Trains the social model: models of other tasks first, then the model of polarity on top of them, then its calibration on
 * years that training has not seen. Nothing in it is random, and the same data give the same weights, bit for bit, on any
 * machine.
 */
public final class SocialTraining {

    private static final String TARGET = "polarity/semeval13_16_A.tsv";
    private static final List<String> SOURCES = List.of(
            "polarity/tweet_sentiment_extraction.tsv",
            "polarity/goemotions_reddit.tsv",
            "polarity/vader_tweets4200.tsv",
            "polarity/mastodon_dialog.tsv",
            "auxiliary/emoji.tsv",
            "auxiliary/emotion.tsv",
            "auxiliary/irony.tsv",
            "auxiliary/offensive.tsv",
            "auxiliary/hate.tsv");
    private static final SoftmaxFit.Plan SOURCE_PLAN = new SoftmaxFit.Plan(0.5, 3, 0, 20);
    private static final SoftmaxFit.Plan TARGET_PLAN = new SoftmaxFit.Plan(0.5, 3, 0.5, 60);
    private static final double STACK_WEIGHT = 1;
    private static final int CLASSES = 3;
    private static final int FAMILIAR = 4;

    private final Lexical lexical = Lexical.shipped();
    private final ExecutorService threads;
    private final Consumer<String> progress;
    private final long started = System.nanoTime();

    private SocialTraining(ExecutorService threads, Consumer<String> progress) {
        this.threads = threads;
        this.progress = progress;
    }

    /**
     * Trains on the sets of a folder.
     *
     * @param data holds {@code polarity/*.tsv} and {@code auxiliary/*.tsv}
     * @param heldOut posts of the target set whose id begins so are not used; null to use all
     * @param progress told what is being done
     * @throws IOException when a file cannot be read
     * @throws IllegalArgumentException when a file is missing or malformed, or a class has no example
     */
    public static Weights train(Path data, @Nullable String heldOut, Consumer<String> progress) throws IOException {
        for (String file : SOURCES) {
            requireFile(data.resolve(file));
        }
        requireFile(data.resolve(TARGET));
        ExecutorService threads = Executors.newFixedThreadPool(2, task -> {
            var thread = new Thread(task, "training");
            thread.setDaemon(true);
            return thread;
        });
        try {
            return new SocialTraining(threads, progress).train(data, heldOut);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void requireFile(Path file) {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("a training set is missing: " + file);
        }
    }

    private Weights train(Path data, @Nullable String heldOut) throws IOException {
        var target = LabelledPosts.read(data.resolve(TARGET)).where(id -> heldOut == null || !id.startsWith(heldOut));
        if (target.classes() != CLASSES) {
            throw new IllegalArgumentException(TARGET + " must have labels 0, 1 and 2: has " + target.classes());
        }
        say("reading " + target.size() + " posts");
        var rows = rows(target);
        List<LinearModel> sources = new ArrayList<>();
        for (String file : SOURCES) {
            sources.add(source(data.resolve(file)));
        }
        var stacked = StackedRows.of(rows, sources, STACK_WEIGHT);
        int[] labels = target.labelArray();
        var model = fit("polarity", stacked, IntStream.range(0, target.size()).toArray(), labels);
        var scaling = scaling(target, stacked, labels);
        say(String.format(
                Locale.ROOT,
                "calibrated: factors %s, shifts %s",
                Arrays.toString(scaling.factors()),
                Arrays.toString(scaling.shifts())));
        return Weights.rounded(stacked.folded(model), scaling, familiar(target));
    }

    private SparseRows rows(LabelledPosts posts) {
        var writer = new RowWriter(lexical);
        posts.texts().forEach(writer::write);
        return writer.rows();
    }

    private LinearModel source(Path file) throws IOException {
        var posts = LabelledPosts.read(file);
        say("learning from " + file.getFileName() + ", " + posts.size() + " posts");
        return SoftmaxFit.fit(
                rows(posts),
                IntStream.range(0, posts.size()).toArray(),
                posts.labelArray(),
                posts.classes(),
                Slots.COUNT,
                SOURCE_PLAN,
                threads,
                step -> {});
    }

    private LinearModel fit(String what, StackedRows stacked, int[] chosen, int[] labels) {
        say("learning " + what + ", " + chosen.length + " posts");
        return SoftmaxFit.fit(
                stacked.rows(), chosen, labels, CLASSES, stacked.columnCount(), TARGET_PLAN, threads, step -> {});
    }

    /** Leaves out one year after the other, and fits the calibration to what the others say of it. */
    private VectorScaling scaling(LabelledPosts target, StackedRows stacked, int[] labels) {
        Map<String, List<Integer>> years = new TreeMap<>();
        for (int i = 0; i < target.size(); i++) {
            years.computeIfAbsent(year(target.ids().get(i)), none -> new ArrayList<>())
                    .add(i);
        }
        if (years.size() < 2) {
            say("all posts are of one year, so they are not calibrated");
            return VectorScaling.NONE;
        }
        double[][] margins = new double[target.size()][];
        years.forEach((year, left) -> {
            boolean[] out = new boolean[target.size()];
            left.forEach(i -> out[i] = true);
            int[] chosen =
                    IntStream.range(0, target.size()).filter(i -> !out[i]).toArray();
            var model = fit("polarity without " + year + " to calibrate on it", stacked, chosen, labels);
            left.forEach(i -> margins[i] = model.margins(stacked.rows(), i));
        });
        return VectorScaling.fit(margins, labels);
    }

    /** The test set of 2016 is as large as all others, and a year of its own. */
    private static String year(String id) {
        return id.startsWith("2016test") ? "2016test" : id.substring(0, Math.min(4, id.length()));
    }

    /** Words that several posts have: those of English as it is posted. */
    private long[] familiar(LabelledPosts posts) {
        var tokens = new PostTokens(lexical);
        Map<Long, int[]> counts = new HashMap<>();
        for (int i = 0; i < posts.size(); i++) {
            tokens.read(posts.texts().get(i));
            for (int token = 0; token < tokens.count(); token++) {
                if (tokens.kind(token) == PostTokens.Kind.WORD) {
                    int[] count = counts.computeIfAbsent(tokens.hash(token), none -> new int[] {0, -1});
                    count[0] += count[1] == i ? 0 : 1;
                    count[1] = i;
                }
            }
        }
        return counts.entrySet().stream()
                .filter(word -> word.getValue()[0] >= FAMILIAR)
                .mapToLong(Map.Entry::getKey)
                .sorted()
                .toArray();
    }

    private void say(String what) {
        progress.accept(String.format(Locale.ROOT, "%4.0f s  %s", (System.nanoTime() - started) / 1e9, what));
    }
}
