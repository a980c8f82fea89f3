// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import io.groundswell.sentiment.Scoring.Polarity;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * How well probabilities foretell labels. Brier score and calibration error weigh the three classes the same, as the fit
 * does.
 *
 * @param macroRecall mean of the recalls of the three classes
 * @param low lower end of its 95 % interval, by the bootstrap
 * @param high upper end
 * @param accuracy share of texts whose label is the most probable one
 * @param brier mean squared distance from the label, from 0 to 2 (Brier 1950)
 * @param ece expected calibration error over ten bins of confidence (Guo et al. 2017)
 * @param n texts
 */
public record CalibrationFigures(
        double macroRecall, double low, double high, double accuracy, double brier, double ece, int n) {

    private static final int RESAMPLES = 1_000;
    private static final int BINS = 10;

    /**
     * One text.
     *
     * @param label 0 negative, 1 neutral, 2 positive
     * @param polarity what was foretold
     */
    record Case(int label, Polarity polarity) {

        int foretold() {
            return switch (polarity.label()) {
                case NEGATIVE -> 0;
                case NEUTRAL -> 1;
                case POSITIVE -> 2;
            };
        }

        double confidence() {
            return Math.max(polarity.negative(), Math.max(polarity.neutral(), polarity.positive()));
        }

        double squaredDistance() {
            double n = polarity.negative() - (label == 0 ? 1 : 0);
            double o = polarity.neutral() - (label == 1 ? 1 : 0);
            double p = polarity.positive() - (label == 2 ? 1 : 0);
            return n * n + o * o + p * p;
        }
    }

    static CalibrationFigures of(List<Case> cases, long seed) {
        double[] resampled = new double[RESAMPLES];
        var random = new Random(seed);
        int[] drawn = new int[cases.size()];
        for (int i = 0; i < RESAMPLES; i++) {
            java.util.Arrays.setAll(drawn, k -> random.nextInt(drawn.length));
            resampled[i] = macroRecall(cases, drawn);
        }
        java.util.Arrays.sort(resampled);
        java.util.Arrays.setAll(drawn, k -> k);
        long right = cases.stream().filter(c -> c.foretold() == c.label()).count();
        return new CalibrationFigures(
                macroRecall(cases, drawn),
                resampled[RESAMPLES / 40],
                resampled[RESAMPLES - 1 - RESAMPLES / 40],
                (double) right / cases.size(),
                balancedMean(cases, Case::squaredDistance),
                calibrationError(cases),
                cases.size());
    }

    private static double macroRecall(List<Case> cases, int[] drawn) {
        int[] all = new int[3];
        int[] right = new int[3];
        for (int index : drawn) {
            var c = cases.get(index);
            all[c.label()]++;
            right[c.label()] += c.foretold() == c.label() ? 1 : 0;
        }
        double sum = 0;
        for (int label = 0; label < 3; label++) {
            sum += all[label] == 0 ? 0 : (double) right[label] / all[label];
        }
        return sum / 3;
    }

    private static double balancedMean(List<Case> cases, ToDoubleFunction<Case> value) {
        double[] sums = new double[3];
        int[] counts = new int[3];
        for (Case c : cases) {
            sums[c.label()] += value.applyAsDouble(c);
            counts[c.label()]++;
        }
        double mean = 0;
        for (int label = 0; label < 3; label++) {
            mean += counts[label] == 0 ? 0 : sums[label] / counts[label] / 3;
        }
        return mean;
    }

    /** The mean over bins of |share that is right − mean confidence|, weighted by what is in them. */
    private static double calibrationError(List<Case> cases) {
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            int here = bin;
            error += Math.abs(balancedMean(cases, c -> {
                boolean inBin = Math.min(BINS - 1, (int) (c.confidence() * BINS)) == here;
                return inBin ? (c.foretold() == c.label() ? 1 : 0) - c.confidence() : 0;
            }));
        }
        return error;
    }
}
