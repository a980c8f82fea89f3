// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TemperatureTest {

    @Test
    void findsHowMuchTooSureAModelIs() {
        // given labels drawn by the margins, which are then doubled
        var random = new Random(3);
        double[][] margins = new double[30_000][3];
        int[] labels = new int[margins.length];
        for (int i = 0; i < margins.length; i++) {
            double[] p = margins[i];
            for (int c = 0; c < 3; c++) {
                p[c] = 1.5 * random.nextGaussian();
            }
            var polarity = Temperature.NONE.polarity(p[0], p[1], p[2]);
            double drawn = random.nextDouble();
            labels[i] = drawn < polarity.negative() ? 0 : drawn < polarity.negative() + polarity.neutral() ? 1 : 2;
            for (int c = 0; c < 3; c++) {
                p[c] *= 2;
            }
        }

        var fitted = Temperature.fit(margins, labels);

        assertThat(fitted.factor()).isCloseTo(0.5, within(0.03));
        assertThat(fitted.shifts()[0] - fitted.shifts()[2]).isCloseTo(0, within(0.05));
    }

    @Test
    void givesProbabilitiesForMarginsOfAnySize() {
        var sure = Temperature.NONE.polarity(1e6, -1e6, 0);

        assertThat(sure.negative()).isEqualTo(1);
        assertThat(sure.neutral() + sure.positive()).isZero();
    }
}
