// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.swings;

import io.groundswell.events.SentimentWindow;
import io.groundswell.events.Swing;
import io.groundswell.events.WindowKey;
import java.util.List;

/**
 * Knows what will happen, but not when: Page's CUSUM of the exact likelihood ratio, with levels and shift known to the last
 * digit. Of all rules with as few false alarms none is told sooner at worst (Moustakides 1986), so it is what a rule that
 * must find all this out can be measured against. A rule that is to find what falls and what rises has to try both ways,
 * so has this where it does not know the direction.
 */
final class Foresight implements Contender {

    private static final int MONTHS = 60;
    private static final double STEP = 0.25;
    private static final int THRESHOLDS = 60;

    private final double ofNegative;
    private final double ofPositive;
    private final double threshold;
    private final boolean knowsDirection;
    private double sum;
    private double sumOfOpposite;
    private int alarms;

    /** @param threshold in nats */
    Foresight(Scene scene, boolean knowsDirection, double threshold) {
        this.knowsDirection = knowsDirection;
        double decided = 1 - scene.neutral();
        ofNegative = Math.log((decided - scene.size()) / decided);
        ofPositive = Math.log((decided + scene.size()) / decided);
        this.threshold = threshold;
    }

    /** The smallest threshold with one false alarm a month, by simulation of five years. */
    static double threshold(Scene scene, boolean knowsDirection, long seed) {
        Foresight weights = new Foresight(scene, knowsDirection, 0);
        Crowd crowd = new Crowd(seed);
        double side = scene.volume() * (1 - scene.neutral()) / 2;
        double[] sums = new double[THRESHOLDS];
        double[] opposites = new double[THRESHOLDS];
        int[] crossed = new int[THRESHOLDS];
        for (int window = 0; window < MONTHS * Trials.MONTH; window++) {
            int negative = crowd.draw(side);
            int positive = crowd.draw(side);
            double evidence = weights.evidence(negative, positive);
            double opposite = knowsDirection ? 0 : weights.evidence(positive, negative);
            for (int i = 0; i < THRESHOLDS; i++) {
                sums[i] = Math.max(0, sums[i] + evidence);
                opposites[i] = Math.max(0, opposites[i] + opposite);
                if (sums[i] >= STEP * i || (!knowsDirection && opposites[i] >= STEP * i)) {
                    crossed[i]++;
                    sums[i] = 0;
                    opposites[i] = 0;
                }
            }
        }
        int i = 1;
        while (i < THRESHOLDS - 1 && crossed[i] > MONTHS) {
            i++;
        }
        return STEP * i;
    }

    private double evidence(long negative, long positive) {
        return negative * ofNegative + positive * ofPositive;
    }

    @Override
    public List<Alarm> see(List<SentimentWindow> ended) {
        for (SentimentWindow window : ended) {
            if (window.platform().equals(WindowKey.ALL) && window.theme().equals(WindowKey.ALL)) {
                sum = Math.max(0, sum + evidence(window.negative(), window.positive()));
                sumOfOpposite = Math.max(0, sumOfOpposite + evidence(window.positive(), window.negative()));
            }
        }
        boolean isOpposite = !knowsDirection && sumOfOpposite >= threshold;
        if (sum < threshold && !isOpposite) {
            return List.of();
        }
        boolean falls = (ofNegative > 0) != (isOpposite && sum < threshold);
        sum = 0;
        sumOfOpposite = 0;
        return List.of(new Alarm("alarm-" + alarms++, Swing.Kind.LEVEL, falls, WindowKey.ALL, List.of()));
    }
}
