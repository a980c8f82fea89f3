// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.social;

import io.groundswell.sentiment.quantify.PriorShift;
import io.groundswell.sentiment.quantify.ScoreHistogram;
import io.groundswell.sentiment.quantify.Shares;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/**
 * How far the estimated share of negative posts is from the truth when that share is another than in training: samples
 * are drawn with a share that is laid down, from posts that are labelled.
 */
public final class ShiftedSamples {

    private static final int POSTS = 1_000;
    private static final int SAMPLES = 20;
    private static final double FIRST = 0.05;
    private static final double LAST = 0.601;
    private static final double STEP = 0.05;

    private ShiftedSamples() {}

    /**
     * Mean absolute errors over samples of {@value #POSTS} posts.
     *
     * @param negative share that was laid down
     * @param counted error of counting labels
     * @param averaged error of the mean probability
     * @param corrected error of {@link PriorShift} over a histogram
     * @param held share of samples whose 95 % interval held the truth
     */
    public record Errors(double negative, double counted, double averaged, double corrected, double held) {}

    /**
     * @param modelDeviation as {@link PriorShift} takes it
     * @return a row for each share, none when a class has no example
     */
    public static List<Errors> of(List<Judgement> judgements, double modelDeviation, long seed) {
        List<Judgement> negative =
                judgements.stream().filter(j -> j.label() == 0).toList();
        List<Judgement> other = judgements.stream().filter(j -> j.label() != 0).toList();
        List<Errors> rows = new ArrayList<>();
        if (negative.isEmpty() || other.isEmpty()) {
            return rows;
        }
        var random = new Random(seed);
        for (double share = FIRST; share < LAST; share += STEP) {
            rows.add(errors(share, negative, other, modelDeviation, random));
        }
        return rows;
    }

    private static Errors errors(
            double share, List<Judgement> negative, List<Judgement> other, double modelDeviation, Random random) {
        double counted = 0;
        double averaged = 0;
        double corrected = 0;
        double held = 0;
        int negatives = (int) Math.round(share * POSTS);
        double truth = (double) negatives / POSTS;
        for (int sample = 0; sample < SAMPLES; sample++) {
            var histogram = new ScoreHistogram();
            double labels = 0;
            double probability = 0;
            for (int i = 0; i < POSTS; i++) {
                List<Judgement> from = i < negatives ? negative : other;
                var drawn = from.get(random.nextInt(from.size()));
                labels += drawn.foretold() == 0 ? 1 : 0;
                probability += drawn.probability(0);
                histogram.add(drawn.polarity());
            }
            Shares.Share estimate = Objects.requireNonNull(PriorShift.estimate(histogram, modelDeviation))
                    .negative();
            counted += Math.abs(labels / POSTS - truth) / SAMPLES;
            averaged += Math.abs(probability / POSTS - truth) / SAMPLES;
            corrected += Math.abs(estimate.value() - truth) / SAMPLES;
            held += estimate.low() <= truth && truth <= estimate.high() ? 1.0 / SAMPLES : 0;
        }
        return new Errors(share, counted, averaged, corrected, held);
    }
}
