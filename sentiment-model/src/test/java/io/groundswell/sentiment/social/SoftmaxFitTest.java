// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SoftmaxFitTest {

    private static final int COLUMNS = 12;
    private static final int ROWS = 400;

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final SparseRows rows = new SparseRows();
    private final SparseRows dense = new SparseRows();
    private final int[] labels = new int[ROWS];

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void findsTheMinimumThatPlainGradientDescentFinds() {
        random();

        var fitted = fit(new SoftmaxFit.Plan(0.1, 1, 0, 500));

        var slow = gradientDescent(0.1);
        for (int column = 0; column < COLUMNS; column++) {
            for (int c = 0; c < 3; c++) {
                assertThat((double) fitted.weight(column, c)).isCloseTo(slow[column + 1][c], within(0.02));
            }
        }
    }

    @Test
    void givesTheSameBitsTwice() {
        random();

        var one = fit(new SoftmaxFit.Plan(0.5, 1, 1, 30));
        var other = fit(new SoftmaxFit.Plan(0.5, 1, 1, 30));

        for (int column = 0; column < COLUMNS; column++) {
            assertThat(one.weight(column, 0)).isEqualTo(other.weight(column, 0));
        }
    }

    @Test
    void leavesOutWhatIsRare() {
        random();
        rows.newRow(); // not chosen
        rows.add(COLUMNS - 1, 1);

        var fitted = fit(new SoftmaxFit.Plan(0.5, ROWS + 1, 0, 30));

        assertThat(fitted.weight(COLUMNS - 1, 0)).isZero();
    }

    @Test
    void saysWhichLabelHasNoExample() {
        random();
        java.util.Arrays.fill(labels, 1);

        assertThatThrownBy(() -> fit(new SoftmaxFit.Plan(0.5, 1, 0, 30))).hasMessageContaining("label 0");
    }

    @Test
    void countsAnExampleAsOftenAsItWeighs() {
        random();
        float[] weights = new float[ROWS];
        java.util.Arrays.fill(weights, 2);
        var plan = new SoftmaxFit.Plan(0.1, 1, 0, 500);

        var twice = fit(new Examples(rows, labels, weights, 3, COLUMNS, COLUMNS), plan);

        var dearer = fit(new SoftmaxFit.Plan(0.2, 1, 0, 500));
        assertThat((double) twice.weight(3, 0)).isCloseTo(dearer.weight(3, 0), within(1e-3));
        assertThat((double) twice.weight(3, 0)).isNotCloseTo(fit(plan).weight(3, 0), within(1e-3));
    }

    @Test
    void leavesAColumnThatEveryRowHasItsFreedom() {
        random();
        for (int row = 0; row < ROWS; row++) {
            dense.newRow();
            dense.add(0, labels[row] == 0 ? 1 : -1);
        }
        var plan = new SoftmaxFit.Plan(0.1, 1, 1, 100);

        var free = fit(new Examples(dense, labels, ones(), 3, 1, 0), plan);
        var scaled = fit(new Examples(dense, labels, ones(), 3, 1, 1), plan);

        assertThat((double) free.weight(0, 0)).isGreaterThan(2 * scaled.weight(0, 0));
    }

    private static float[] ones() {
        float[] ones = new float[ROWS];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }

    private void random() {
        var random = new Random(5);
        for (int row = 0; row < ROWS; row++) {
            labels[row] = row % 5 == 0 ? 0 : row % 5 < 3 ? 1 : 2;
            rows.newRow();
            for (int k = 0; k < 4; k++) {
                int column = random.nextBoolean() ? random.nextInt(COLUMNS) : labels[row] * 4 + random.nextInt(4);
                rows.add(column, 0.5f);
            }
        }
    }

    private LinearModel fit(SoftmaxFit.Plan plan) {
        return fit(Examples.of(rows, labels, 3, COLUMNS), plan);
    }

    private LinearModel fit(Examples examples, SoftmaxFit.Plan plan) {
        return SoftmaxFit.fit(examples, IntStream.range(0, ROWS).toArray(), plan, threads, step -> {});
    }

    /** The obvious way, slowly; row 0 is the bias. */
    private double[][] gradientDescent(double cost) {
        int[] counts = new int[3];
        for (int label : labels) {
            counts[label]++;
        }
        double[][] w = new double[COLUMNS + 1][3];
        for (int step = 0; step < 20_000; step++) {
            double[][] g = new double[COLUMNS + 1][3];
            for (int row = 0; row < ROWS; row++) {
                double[] p = w[0].clone();
                for (int at = rows.start(row); at < rows.end(row); at++) {
                    for (int c = 0; c < 3; c++) {
                        p[c] += rows.value(at) * w[rows.column(at) + 1][c];
                    }
                }
                LinearModel.softmax(p);
                for (int c = 0; c < 3; c++) {
                    double error = ROWS / (3.0 * counts[labels[row]]) * (Math.exp(p[c]) - (labels[row] == c ? 1 : 0));
                    g[0][c] += cost * error;
                    for (int at = rows.start(row); at < rows.end(row); at++) {
                        g[rows.column(at) + 1][c] += cost * rows.value(at) * error;
                    }
                }
            }
            for (int k = 0; k < w.length; k++) {
                for (int c = 0; c < 3; c++) {
                    w[k][c] -= 0.02 * (g[k][c] + (k == 0 ? 0 : w[k][c]));
                }
            }
        }
        return w;
    }
}
