// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams.swing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class UnrestTest {

    private static final double[] NO_RHYTHM = new double[24];

    @Test
    void isNoneWhereChanceAloneMovesIt() {
        assertThat(of(0, 2_000).dispersion()).isCloseTo(1, within(0.06));
    }

    /** A variance of 0.08² beyond that of 100 posts, half of them neutral: 1 + 0.0064 / 0.005. */
    @Test
    void isWhatMovesItBeyondChance() {
        assertThat(of(0.08, 3_000).dispersion()).isCloseTo(2.28, within(0.35));
    }

    @Test
    void isNoneBeforeItIsKnown() {
        assertThat(of(0.08, 6).dispersion()).isEqualTo(1);
        assertThat(Unrest.beyondChance(0.5, 1 / 8.0)).isZero(); // one standard error
        assertThat(Unrest.beyondChance(2, 1 / 8.0)).isEqualTo(2);
    }

    private static Unrest of(double jitter, int windows) {
        Random random = new Random(5);
        List<Point> points = new ArrayList<>();
        Unrest unrest = Unrest.NONE;
        for (int i = 0; i < windows; i++) {
            double net = jitter * random.nextGaussian();
            long negative = 0;
            long positive = 0;
            for (int post = 0; post < 100; post++) {
                double draw = random.nextDouble();
                negative += draw < (0.5 - net) / 2 ? 1 : 0;
                positive += draw > 1 - (0.5 + net) / 2 ? 1 : 0;
            }
            points.add(new Point(5 * i, 100, negative, positive, 100, 0, false, new TreeMap<>()));
            unrest = unrest.plus(points, NO_RHYTHM, SwingRule.DEFAULT);
        }
        return unrest;
    }
}
