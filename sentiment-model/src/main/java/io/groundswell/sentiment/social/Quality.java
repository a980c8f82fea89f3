// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.social;

import io.groundswell.sentiment.Scoring.Polarity;
import io.groundswell.sentiment.quantify.PriorShift;
import io.groundswell.sentiment.quantify.Shares;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * What a model's judgements are worth. Brier score and calibration error weigh the three classes the same, as the
 * probabilities suppose.
 *
 * @param posts judged
 * @param macroRecall mean of the recalls of the three classes
 * @param f1 mean of the F1 of negative and positive, the measure of SemEval
 * @param accuracy share of posts whose label was foretold
 * @param recalls of negative, neutral, positive
 * @param confusion rows: the label; columns: what was foretold
 * @param brier mean squared distance from the label, from 0 to 2 (Brier 1950)
 * @param ece expected calibration error over ten bins of confidence (Guo et al. 2017)
 * @param eceOfFile the same when the probabilities are turned to the shares that the classes have in these posts
 * @param curve of the bins of {@code ece}
 * @param truth share of each class
 * @param counted share that was foretold
 * @param averaged mean probability
 * @param corrected by {@link PriorShift}
 */
public record Quality(
        int posts,
        Interval macroRecall,
        Interval f1,
        Interval accuracy,
        List<Double> recalls,
        List<List<Integer>> confusion,
        double brier,
        double ece,
        double eceOfFile,
        List<Bin> curve,
        List<Double> truth,
        List<Double> counted,
        List<Double> averaged,
        List<Double> corrected) {

    private static final int CLASSES = 3;
    private static final int BINS = 10;
    private static final int RESAMPLES = 1_000;

    /** A figure with its 95 % interval by the bootstrap. */
    public record Interval(double value, double low, double high) {}

    /**
     * Posts of about the same confidence.
     *
     * @param confidence their mean, weighted so that the classes are equally frequent
     * @param right share of them that is right, weighted likewise
     * @param weight of the bin, of 1 in all
     */
    public record Bin(double confidence, double right, double weight) {}

    /** @throws IllegalArgumentException when there is nothing to judge by */
    public static Quality of(List<Judgement> judgements, long seed) {
        if (judgements.isEmpty()) {
            throw new IllegalArgumentException("no post to judge by");
        }
        int[][] confusion = new int[CLASSES][CLASSES];
        judgements.forEach(j -> confusion[j.label()][j.foretold()]++);
        List<int[][]> samples = resampled(judgements, seed);
        double[] balance = balance(confusion);
        var curve = curve(judgements, balance);
        var curveOfFile = curve(turned(judgements, confusion), new double[] {1, 1, 1});
        return new Quality(
                judgements.size(),
                interval(confusion, samples, Quality::macroRecall),
                interval(confusion, samples, Quality::f1),
                interval(confusion, samples, Quality::accuracy),
                Arrays.stream(recalls(confusion)).boxed().toList(),
                Arrays.stream(confusion)
                        .map(row -> Arrays.stream(row).boxed().toList())
                        .toList(),
                brier(judgements, balance),
                error(curve),
                error(curveOfFile),
                curve,
                shares(confusion, true),
                shares(confusion, false),
                averaged(judgements),
                corrected(judgements));
    }

    /** Confusion matrices of samples drawn from the judgements with replacement, each of as many. */
    private static List<int[][]> resampled(List<Judgement> judgements, long seed) {
        int n = judgements.size();
        int[] cells = judgements.stream()
                .mapToInt(j -> j.label() * CLASSES + j.foretold())
                .toArray();
        var random = new Random(seed);
        List<int[][]> samples = new ArrayList<>();
        for (int i = 0; i < RESAMPLES; i++) {
            int[][] drawn = new int[CLASSES][CLASSES];
            for (int k = 0; k < n; k++) {
                int cell = cells[random.nextInt(n)];
                drawn[cell / CLASSES][cell % CLASSES]++;
            }
            samples.add(drawn);
        }
        return samples;
    }

    private static Interval interval(int[][] confusion, List<int[][]> samples, ToDoubleFunction<int[][]> figure) {
        double[] values = samples.stream().mapToDouble(figure).sorted().toArray();
        return new Interval(
                figure.applyAsDouble(confusion), values[RESAMPLES / 40], values[RESAMPLES - 1 - RESAMPLES / 40]);
    }

    private static double macroRecall(int[][] confusion) {
        return Arrays.stream(recalls(confusion)).sum() / CLASSES;
    }

    private static double[] recalls(int[][] confusion) {
        double[] recalls = new double[CLASSES];
        for (int c = 0; c < CLASSES; c++) {
            recalls[c] = ratio(confusion[c][c], Arrays.stream(confusion[c]).sum());
        }
        return recalls;
    }

    private static double f1(int[][] confusion) {
        return (f1(confusion, 0) + f1(confusion, 2)) / 2;
    }

    private static double f1(int[][] confusion, int c) {
        int foretold = 0;
        for (int[] row : confusion) {
            foretold += row[c];
        }
        return ratio(2 * confusion[c][c], foretold + Arrays.stream(confusion[c]).sum());
    }

    private static double accuracy(int[][] confusion) {
        int right = confusion[0][0] + confusion[1][1] + confusion[2][2];
        return ratio(
                right, Arrays.stream(confusion).flatMapToInt(Arrays::stream).sum());
    }

    private static double ratio(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }

    /** What a post of each class weighs, so that the classes that there are weigh the same and all posts 1. */
    private static double[] balance(int[][] confusion) {
        double[] balance = new double[CLASSES];
        long present = Arrays.stream(confusion)
                .filter(row -> Arrays.stream(row).sum() > 0)
                .count();
        for (int c = 0; c < CLASSES; c++) {
            balance[c] = ratio(1, present * (double) Arrays.stream(confusion[c]).sum());
        }
        return balance;
    }

    private static double brier(List<Judgement> judgements, double[] balance) {
        double sum = 0;
        for (Judgement j : judgements) {
            for (int c = 0; c < CLASSES; c++) {
                double distance = j.probability(c) - (c == j.label() ? 1 : 0);
                sum += balance[j.label()] * distance * distance;
            }
        }
        return sum;
    }

    private static List<Bin> curve(List<Judgement> judgements, double[] balance) {
        double[] weights = new double[BINS];
        double[] confidences = new double[BINS];
        double[] right = new double[BINS];
        for (Judgement j : judgements) {
            double confidence = Arrays.stream(j.probabilities()).max().orElseThrow();
            int bin = Math.min(BINS - 1, (int) (confidence * BINS));
            weights[bin] += balance[j.label()];
            confidences[bin] += balance[j.label()] * confidence;
            right[bin] += j.foretold() == j.label() ? balance[j.label()] : 0;
        }
        return java.util.stream.IntStream.range(0, BINS)
                .filter(bin -> weights[bin] > 0)
                .mapToObj(bin -> new Bin(confidences[bin] / weights[bin], right[bin] / weights[bin], weights[bin]))
                .toList();
    }

    private static double error(List<Bin> curve) {
        double weights = curve.stream().mapToDouble(Bin::weight).sum();
        return curve.stream()
                .mapToDouble(bin -> bin.weight() * Math.abs(bin.right() - bin.confidence()) / weights)
                .sum();
    }

    /** By Bayes, from equal shares to those of the labels. */
    private static List<Judgement> turned(List<Judgement> judgements, int[][] confusion) {
        List<Double> shares = shares(confusion, true);
        return judgements.stream()
                .map(j -> {
                    double negative = j.polarity().negative() * shares.get(0);
                    double neutral = j.polarity().neutral() * shares.get(1);
                    double positive = j.polarity().positive() * shares.get(2);
                    double sum = negative + neutral + positive;
                    return sum == 0
                            ? j
                            : new Judgement(j.label(), new Polarity(negative / sum, neutral / sum, positive / sum));
                })
                .toList();
    }

    private static List<Double> shares(int[][] confusion, boolean ofLabels) {
        double[] shares = new double[CLASSES];
        double all = Arrays.stream(confusion).flatMapToInt(Arrays::stream).sum();
        for (int label = 0; label < CLASSES; label++) {
            for (int foretold = 0; foretold < CLASSES; foretold++) {
                shares[ofLabels ? label : foretold] += confusion[label][foretold] / all;
            }
        }
        return Arrays.stream(shares).boxed().toList();
    }

    private static List<Double> averaged(List<Judgement> judgements) {
        double[] shares = new double[CLASSES];
        for (Judgement j : judgements) {
            for (int c = 0; c < CLASSES; c++) {
                shares[c] += j.probability(c) / judgements.size();
            }
        }
        return Arrays.stream(shares).boxed().toList();
    }

    private static List<Double> corrected(List<Judgement> judgements) {
        Shares shares = PriorShift.estimate(
                judgements.stream().map(Judgement::probabilities).toArray(double[][]::new), 0);
        return shares == null
                ? List.of()
                : List.of(
                        shares.negative().value(),
                        shares.neutral().value(),
                        shares.positive().value());
    }
}
