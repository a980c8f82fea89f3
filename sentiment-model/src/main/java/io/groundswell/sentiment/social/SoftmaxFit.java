// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.social;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Multinomial logistic regression on sparse rows in which all classes weigh the same however frequent they are:
 *
 * <pre>minimise ½‖u‖² + C Σ_i b(y_i) · −log softmax(W x_i + w_0)[y_i], W = s ∘ u</pre>
 *
 * <p>where b(y) = n / (K n_y) times the weight of the example, and s scales each weight's freedom: 1, or the naive-Bayes log-count ratio of feature and
 * class (Wang and Manning 2012, "Baselines and Bigrams", section 2.3, here for several classes). Deterministic: the rows
 * are cut into the same pieces on any machine, and StrictMath is the same everywhere.
 */
final class SoftmaxFit {

    private static final int PIECES = 2;
    private static final double TOLERANCE = 1e-3;
    private static final int BIAS = 0;

    /**
     * How to fit.
     *
     * @param cost C above; less is a stronger regularisation
     * @param rarest features in fewer rows are left out
     * @param bayes how far the scales follow the naive-Bayes ratios, from 0 (not) on
     * @param mostSteps of the optimiser
     */
    record Plan(double cost, int rarest, double bayes, int mostSteps) {}

    private final SparseRows rows;
    private final int[] labels;
    private final double[] importance;
    private final int classes;
    private final float[] scales;
    private final float[] preconditioner;
    private final Plan plan;
    private final ExecutorService threads;

    private SoftmaxFit(
            SparseRows rows,
            int[] labels,
            double[] importance,
            int classes,
            float[] scales,
            Plan plan,
            ExecutorService threads) {
        this.rows = rows;
        this.labels = labels;
        this.importance = importance;
        this.classes = classes;
        this.scales = scales;
        this.preconditioner = preconditioner(rows, importance, scales, classes, plan.cost());
        this.plan = plan;
        this.threads = threads;
    }

    /**
     * @param chosen the examples to fit to
     * @throws IllegalArgumentException when a class has no example
     */
    static LinearModel fit(Examples examples, int[] chosen, Plan plan, ExecutorService threads, IntConsumer progress) {
        int classes = examples.classes();
        int[] kept = kept(examples.rows().frequencies(chosen, examples.columns()), plan.rarest());
        int[] columnOf = new int[examples.columns()];
        Arrays.fill(columnOf, -1);
        for (int i = 0; i < kept.length; i++) {
            columnOf[kept[i]] = i + 1;
        }
        var packed = examples.rows().select(chosen, columnOf);
        int[] y = Arrays.stream(chosen).map(row -> examples.labels()[row]).toArray();
        float[] scales = scales(packed, y, classes, kept.length + 1, plan.bayes());
        for (int i = 0; i < kept.length; i++) {
            if (kept[i] >= examples.firstDense()) {
                Arrays.fill(scales, (i + 1) * classes, (i + 2) * classes, 1);
            }
        }
        double[] importance = importance(y, classes);
        for (int i = 0; i < chosen.length; i++) {
            importance[i] *= examples.weights()[chosen[i]];
        }
        var fit = new SoftmaxFit(packed, y, importance, classes, scales, plan, threads);
        double[] v = Lbfgs.minimise(
                fit::evaluate, new double[(kept.length + 1) * classes], plan.mostSteps(), TOLERANCE, progress);
        return fit.model(v, kept, examples.columns());
    }

    /** The columns that are not too rare, the most frequent first, since what is used together should lie together. */
    private static int[] kept(int[] frequencies, int rarest) {
        long[] order = IntStream.range(0, frequencies.length)
                .filter(column -> frequencies[column] >= rarest)
                .mapToLong(column -> ((long) -frequencies[column] << 32) | column)
                .sorted()
                .toArray();
        return Arrays.stream(order).mapToInt(packed -> (int) packed).toArray();
    }

    /** Of each row: all classes weigh the same. */
    private static double[] importance(int[] labels, int classes) {
        int[] counts = new int[classes];
        for (int label : labels) {
            counts[label]++;
        }
        for (int c = 0; c < classes; c++) {
            if (counts[c] == 0) {
                throw new IllegalArgumentException("no example to learn label " + c + " from");
            }
        }
        return Arrays.stream(labels)
                .mapToDouble(label -> (double) labels.length / (classes * (double) counts[label]))
                .toArray();
    }

    /** |log(P(feature | class) / P(feature | not class))|^bayes. */
    private static float[] scales(SparseRows rows, int[] labels, int classes, int columns, double bayes) {
        float[] scales = new float[columns * classes];
        Arrays.fill(scales, 1);
        if (bayes == 0) {
            return scales;
        }
        double[] counts = new double[columns * classes];
        double[] totals = new double[classes];
        for (int row = 0; row < rows.rows(); row++) {
            for (int at = rows.start(row); at < rows.end(row); at++) {
                counts[rows.column(at) * classes + labels[row]]++;
                totals[labels[row]]++;
            }
        }
        double all = Arrays.stream(totals).sum();
        for (int column = 1; column < columns; column++) {
            double sum = 0;
            for (int c = 0; c < classes; c++) {
                sum += counts[column * classes + c];
            }
            for (int c = 0; c < classes; c++) {
                double here = (1 + counts[column * classes + c]) / (columns + totals[c]);
                double elsewhere = (1 + sum - counts[column * classes + c]) / (columns + all - totals[c]);
                scales[column * classes + c] =
                        (float) StrictMath.pow(Math.abs(StrictMath.log(here / elsewhere)), bayes);
            }
        }
        return scales;
    }

    /**
     * The optimiser sees v, u = v ∘ q, where q_k² is the inverse of the k-th diagonal element of the Hessian at zero: then
     * rare words and what every post has are learned in equally few steps.
     */
    private static float[] preconditioner(
            SparseRows rows, double[] importance, float[] scales, int classes, double cost) {
        double curvature = cost * (classes - 1) / (classes * (double) classes);
        double[] squares = new double[scales.length / classes];
        for (int row = 0; row < rows.rows(); row++) {
            squares[BIAS] += importance[row];
            for (int at = rows.start(row); at < rows.end(row); at++) {
                squares[rows.column(at)] += importance[row] * rows.value(at) * rows.value(at);
            }
        }
        float[] q = new float[scales.length];
        for (int k = 0; k < q.length; k++) {
            double ridge = k / classes == BIAS ? 0 : 1;
            q[k] = (float) (1 / Math.sqrt(ridge + curvature * scales[k] * scales[k] * squares[k / classes]));
        }
        return q;
    }

    private double evaluate(double[] v, double[] gradient) {
        double[] u = new double[v.length];
        float[] w = new float[v.length];
        for (int i = 0; i < v.length; i++) {
            u[i] = v[i] * preconditioner[i];
            w[i] = (float) (u[i] * scales[i]);
        }
        double[][] parts = new double[PIECES][];
        List<Future<Double>> losses = new ArrayList<>();
        for (int piece = 0; piece < PIECES; piece++) {
            int from = (int) ((long) labels.length * piece / PIECES);
            int to = (int) ((long) labels.length * (piece + 1) / PIECES);
            double[] part = new double[u.length];
            parts[piece] = part;
            losses.add(threads.submit(() -> loss(w, from, to, part)));
        }
        double value = 0;
        for (Future<Double> loss : losses) {
            value += plan.cost() * join(loss);
        }
        for (int i = 0; i < u.length; i++) {
            double sum = 0;
            for (double[] part : parts) {
                sum += part[i];
            }
            boolean free = i / classes == BIAS;
            gradient[i] = preconditioner[i] * (plan.cost() * scales[i] * sum + (free ? 0 : u[i]));
            value += free ? 0 : 0.5 * u[i] * u[i];
        }
        return value;
    }

    private double loss(float[] w, int from, int to, double[] gradient) {
        double loss = 0;
        double[] p = new double[classes];
        for (int row = from; row < to; row++) {
            int label = labels[row];
            for (int c = 0; c < classes; c++) {
                p[c] = w[c];
            }
            for (int at = rows.start(row); at < rows.end(row); at++) {
                float x = rows.value(at);
                for (int c = 0, k = rows.column(at) * classes; c < classes; c++, k++) {
                    p[c] += x * w[k];
                }
            }
            loss -= importance[row] * LinearModel.softmax(p)[label];
            for (int c = 0; c < classes; c++) {
                p[c] = importance[row] * (StrictMath.exp(p[c]) - (c == label ? 1 : 0));
                gradient[c] += p[c];
            }
            for (int at = rows.start(row); at < rows.end(row); at++) {
                float x = rows.value(at);
                for (int c = 0, k = rows.column(at) * classes; c < classes; c++, k++) {
                    gradient[k] += x * p[c];
                }
            }
        }
        return loss;
    }

    private LinearModel model(double[] v, int[] kept, int columnCount) {
        float[] weights = new float[columnCount * classes];
        double[] bias = new double[classes];
        for (int c = 0; c < classes; c++) {
            bias[c] = v[c] * preconditioner[c] * scales[c];
        }
        for (int i = 0; i < kept.length; i++) {
            for (int c = 0; c < classes; c++) {
                int from = (i + 1) * classes + c;
                weights[kept[i] * classes + c] = (float) (v[from] * preconditioner[from] * scales[from]);
            }
        }
        return new LinearModel(classes, bias, weights);
    }

    private static double join(Future<Double> loss) {
        try {
            return loss.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("training was interrupted", stopped);
        } catch (ExecutionException fault) {
            throw new IllegalStateException("training failed", fault.getCause());
        }
    }
}
