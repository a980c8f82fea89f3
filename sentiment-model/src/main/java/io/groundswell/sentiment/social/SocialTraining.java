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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Trains the social model: models of other tasks first, then its calibration on posts that the model calibrated has not
 * seen, then the model of polarity on top of the others. Nothing in it is random, and the same data give the same weights,
 * bit for bit, on any machine.
 */
public final class SocialTraining {

    private static final String TARGET = "polarity/semeval13_16_A.tsv";
    private static final SoftmaxFit.Plan SOURCE_PLAN = new SoftmaxFit.Plan(0.5, 3, 0, 20);
    private static final SoftmaxFit.Plan TARGET_PLAN = new SoftmaxFit.Plan(0.2, 3, 0.5, 40);
    private static final double STACK_WEIGHT = 1;
    private static final String NEWEST = "2016";
    private static final float NEWEST_WEIGHT = 2;
    private static final String TO_CALIBRATE_ON = "2016test";
    private static final int CLASSES = 3;
    private static final int FAMILIAR = 4;

    private final Lexical lexical = Lexical.shipped();
    private final Recipe recipe;
    private final ExecutorService threads;
    private final Consumer<String> progress;
    private final long started = System.nanoTime();

    private SocialTraining(Recipe recipe, ExecutorService threads, Consumer<String> progress) {
        this.recipe = recipe;
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
        return with(Recipe.SHIPPED, data, progress, training -> training.train(data, heldOut));
    }

    /**
     * What a model of a recipe says of the posts that it is calibrated on, which it has not seen.
     *
     * @throws IllegalArgumentException when a file is missing or malformed, or there are no such posts or no others
     */
    static List<Judgement> judge(Recipe recipe, Path data, Consumer<String> progress) throws IOException {
        return with(recipe, data, progress, training -> training.judge(data));
    }

    private interface Work<T> {
        T of(SocialTraining training) throws IOException;
    }

    private static <T> T with(Recipe recipe, Path data, Consumer<String> progress, Work<T> work) throws IOException {
        for (String file : recipe.sources()) {
            requireFile(data.resolve(file));
        }
        requireFile(data.resolve(TARGET));
        ExecutorService threads = Executors.newFixedThreadPool(2, task -> {
            var thread = new Thread(task, "training");
            thread.setDaemon(true);
            return thread;
        });
        try {
            return work.of(new SocialTraining(recipe, threads, progress));
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
        var target = target(data).where(id -> heldOut == null || !id.startsWith(heldOut));
        requireThree(target);
        var stacked = stacked(data, target);
        var examples = stacked.examples(target.labelArray(), weights(target), CLASSES);
        var temperature = temperature(target, examples);
        var model = fit("polarity", examples, IntStream.range(0, target.size()).toArray());
        return Weights.rounded(stacked.folded(model), temperature, familiar(target));
    }

    private List<Judgement> judge(Path data) throws IOException {
        var target = target(data);
        requireThree(target);
        var unseen = unseen(target, stacked(data, target).examples(target.labelArray(), weights(target), CLASSES));
        if (unseen == null) {
            throw new IllegalArgumentException(TARGET + " must have posts of " + TO_CALIBRATE_ON + ", and others");
        }
        List<Judgement> judgements = new ArrayList<>();
        for (int i = 0; i < unseen.labels().length; i++) {
            double[] margins = unseen.margins()[i];
            judgements.add(
                    new Judgement(unseen.labels()[i], Temperature.NONE.polarity(margins[0], margins[1], margins[2])));
        }
        return judgements;
    }

    private static LabelledPosts target(Path data) throws IOException {
        return LabelledPosts.read(data.resolve(TARGET));
    }

    private static void requireThree(LabelledPosts target) {
        if (target.classes() != CLASSES) {
            throw new IllegalArgumentException(TARGET + " must have labels 0, 1 and 2: has " + target.classes());
        }
    }

    private StackedRows stacked(Path data, LabelledPosts target) throws IOException {
        say("reading " + target.size() + " posts");
        var rows = rows(target);
        List<LinearModel> sources = new ArrayList<>();
        for (String file : recipe.sources()) {
            sources.add(source(data.resolve(file)));
        }
        return StackedRows.of(rows, sources, STACK_WEIGHT);
    }

    /** The newest year's posts, on other matters than those before, count twice. */
    private static float[] weights(LabelledPosts target) {
        float[] weights = new float[target.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = target.ids().get(i).startsWith(NEWEST) ? NEWEST_WEIGHT : 1;
        }
        return weights;
    }

    private SparseRows rows(LabelledPosts posts) {
        var writer = new RowWriter(lexical, recipe.blocks());
        posts.texts().forEach(writer::write);
        return writer.rows();
    }

    private LinearModel source(Path file) throws IOException {
        var posts = LabelledPosts.read(file);
        var examples = Examples.of(rows(posts), posts.labelArray(), posts.classes(), Slots.COUNT);
        int[] all = IntStream.range(0, posts.size()).toArray();
        say("learning from " + file.getFileName() + ", " + posts.size() + " posts");
        return SoftmaxFit.fit(examples, all, SOURCE_PLAN, threads, step -> {});
    }

    private LinearModel fit(String what, Examples examples, int[] chosen) {
        say("learning " + what + ", " + chosen.length + " posts");
        return SoftmaxFit.fit(examples, chosen, TARGET_PLAN, threads, step -> {});
    }

    /**
     * Fitted to what a model that has not seen the newest and largest test set says of it. Without that set the margins
     * stay as they are: what was fitted on the years before was worse than nothing, since they were labelled otherwise.
     */
    private Temperature temperature(LabelledPosts target, Examples examples) {
        var unseen = unseen(target, examples);
        if (unseen == null) {
            say("nothing to calibrate on");
            return Temperature.NONE;
        }
        var temperature = Temperature.fit(unseen.margins(), unseen.labels());
        say(String.format(
                Locale.ROOT,
                "calibrated: factor %.3f, shifts %s",
                temperature.factor(),
                Arrays.toString(temperature.shifts())));
        return temperature;
    }

    /** What a model says of posts that it has not seen, and what they are. */
    @SuppressWarnings("ArrayRecordComponent") // columns, handed over and never compared
    private record Unseen(double[][] margins, int[] labels) {}

    private @Nullable Unseen unseen(LabelledPosts target, Examples examples) {
        int[] left = indices(target, id -> id.startsWith(TO_CALIBRATE_ON));
        int[] chosen = indices(target, id -> !id.startsWith(TO_CALIBRATE_ON));
        if (left.length == 0 || chosen.length == 0) {
            return null;
        }
        var model = fit("polarity without " + TO_CALIBRATE_ON, examples, chosen);
        return new Unseen(
                Arrays.stream(left)
                        .mapToObj(i -> model.margins(examples.rows(), i))
                        .toArray(double[][]::new),
                Arrays.stream(left).map(i -> examples.labels()[i]).toArray());
    }

    private static int[] indices(LabelledPosts posts, Predicate<String> wanted) {
        return IntStream.range(0, posts.size())
                .filter(i -> wanted.test(posts.ids().get(i)))
                .toArray();
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
                .toArray();
    }

    private void say(String what) {
        progress.accept(String.format(Locale.ROOT, "%4.0f s  %s", (System.nanoTime() - started) / 1e9, what));
    }
}
