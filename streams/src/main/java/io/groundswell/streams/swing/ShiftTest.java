// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams.swing;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sequential test for a shift of level: the generalised likelihood ratio over the windows since which the level may be
 * another, for changes of at least {@code effect} (Lorden 1971; Siegmund and Venkatraman 1995, whose baseline is
 * unknown as well), within a limited number of windows (Lai 1995).
 *
 * <p>With x the mean of the last j windows, b that of those before and v the variance of x − b, the evidence is
 * (x − b)² / 2v, or (δ|x − b| − δ²/2) / v where the difference is below the effect δ: for one δ and a baseline without
 * error that is Page's CUSUM. The baseline is robust: each window counts with its distance from the median cut off at
 * three standard errors. The variance is that of the sample, never below {@link #MIN_VARIANCE}, times the dispersion that
 * the windows before have shown beyond chance.
 */
final class ShiftTest {

    /** Evidence is sought in so many of the last windows at most. */
    static final int MAX_WINDOWS = 24;

    /** Fewest windows in a baseline: no alarm before. */
    static final int WARM_UP = 6;

    /** Of a post's −1, 0 or 1; where nearly all posts are neutral, a few may not look like a crowd. */
    static final double MIN_VARIANCE = 0.2;

    private static final double CUT = 3;

    /** In standard errors: by how much more the windows must differ than they have for days. */
    private static final double DOUBT = 2;

    /**
     * Nats more that one or two windows must bring: chance tries them more often, as they overlap less, than it tries many
     * (Dümbgen and Spokoiny 2001). So the test is sharpest where a swing is to be told within three windows.
     */
    private static final double[] FOR_BEING_SHORT = {2, 1};

    /** Where even outliers in the baseline could not hide a shift, the costlier half of the test is left out. */
    private static final double WORTH_A_LOOK = 0.5;

    private final double unrest;
    private final int count;
    private final long[] posts;
    private final double[] sums;
    private final double[] cut;
    private final double[] squares;
    private final double[] offsets;

    /**
     * Reads points, less what the hour of day explains.
     *
     * @param unrest dispersion beyond chance that these posts have shown for days, 1 at least
     */
    ShiftTest(List<Point> points, Measure measure, double[] hours, double unrest) {
        this.unrest = unrest;
        count = points.size();
        posts = new long[count];
        sums = new double[count];
        squares = new double[count];
        offsets = new double[count];
        for (int i = 0; i < count; i++) {
            Point point = points.get(i);
            offsets[i] = hours[DayProfile.hourOf(point.end())];
            if (!point.odd()) {
                posts[i] = point.posts();
                sums[i] = measure.of(point.negative(), point.positive()) - offsets[i] * posts[i];
                squares[i] = point.decided();
            }
        }
        cut = sums.clone();
    }

    /** The shift with most evidence, wherever in the last windows it began; null when the rule finds none. */
    @Nullable
    Shift find(SwingRule rule, double threshold, int lastWindows) {
        int most = Math.min(Math.min(MAX_WINDOWS, lastWindows), count - WARM_UP);
        if (most < 1 || scan(rule, WORTH_A_LOOK * threshold, most, 1) == null) {
            return null;
        }
        return scan(rule, threshold, most, Math.max(unrest, cutOutliers()));
    }

    private @Nullable Shift scan(SwingRule rule, double threshold, int most, double dispersion) {
        long n = 0;
        double sum = 0;
        double square = 0;
        long baseN = 0;
        double baseSum = 0;
        double baseSquare = 0;
        for (int i = 0; i < count; i++) {
            baseN += posts[i];
            baseSum += cut[i];
            baseSquare += squares[i];
        }
        double needed = threshold + forBeingSlow(rule, threshold, baseN, baseSum, baseSquare);
        @Nullable Shift best = null;
        for (int j = 1; j <= most; j++) {
            int at = count - j;
            n += posts[at];
            sum += sums[at];
            square += squares[at];
            baseN -= posts[at];
            baseSum -= cut[at];
            baseSquare -= squares[at];
            if (n < rule.minPosts() || baseN < rule.minBaseline()) {
                continue;
            }
            double x = sum / n;
            double b = baseSum / baseN;
            double within = square - n * x * x + baseSquare - baseN * b * b;
            double variance = dispersion * Math.max(MIN_VARIANCE, within / (n + baseN));
            double v = variance * (1.0 / n + 1.0 / baseN);
            double evidence =
                    evidence(x - b, v, rule.effect()) - (j <= FOR_BEING_SHORT.length ? FOR_BEING_SHORT[j - 1] : 0);
            if (evidence >= needed
                    && Math.abs(x - b) >= rule.minDelta()
                    && (best == null || evidence > best.evidence())) {
                double offset = offsets[count - 1];
                best = new Shift(j, b + offset, x + offset, evidence, (x - b) / Math.sqrt(v), n, baseN);
            }
        }
        return best;
    }

    /**
     * Nats more that a series of few posts must bring. Where the smallest change takes many windows to be told, larger ones
     * are sought in all lengths up to that: each doubling is one more test that chance may pass.
     */
    private double forBeingSlow(SwingRule rule, double threshold, long n, double sum, double square) {
        if (n == 0) {
            return 0;
        }
        double variance = Math.max(MIN_VARIANCE, square / n - sum / n * (sum / n));
        double windows = 2 * threshold * variance / (rule.effect() * rule.effect()) * count / n;
        double doublings = Math.log(Math.min(MAX_WINDOWS, windows)) / Math.log(2);
        return Math.log(Math.max(1, doublings));
    }

    static double evidence(double delta, double v, double effect) {
        double size = Math.abs(delta);
        return size >= effect ? size * size / (2 * v) : (effect * size - effect * effect / 2) / v;
    }

    /** Cuts the windows off that lie far from the median; returns the dispersion beyond chance, at least 1. */
    private double cutOutliers() {
        int settled = Math.max(WARM_UP, Math.max(2 * count / 3, count - MAX_WINDOWS));
        double median = median(settled);
        double n = 0;
        double square = 0;
        for (int i = 0; i < settled; i++) {
            n += posts[i];
            square += squares[i];
        }
        double variance = n == 0 ? MIN_VARIANCE : Math.max(MIN_VARIANCE, square / n - median * median);
        double spread = 0;
        int windows = 0;
        for (int i = 0; i < count; i++) {
            if (posts[i] == 0) {
                continue;
            }
            double distance = sums[i] - median * posts[i];
            double error = Math.sqrt(variance * posts[i]);
            cut[i] = median * posts[i] + Math.max(-CUT * error, Math.min(CUT * error, distance));
            if (i < settled) {
                double z = Math.max(-CUT, Math.min(CUT, distance / error));
                spread += z * z;
                windows++;
            }
        }
        return windows == 0 ? 1 : 1 + Unrest.beyondChance(spread / windows - 1, DOUBT * DOUBT / windows);
    }

    private double median(int windows) {
        double[] means = new double[windows];
        int used = 0;
        for (int i = 0; i < windows; i++) {
            if (posts[i] > 0) {
                means[used++] = sums[i] / posts[i];
            }
        }
        if (used == 0) {
            return 0;
        }
        Arrays.sort(means, 0, used);
        return (means[(used - 1) / 2] + means[used / 2]) / 2;
    }
}
