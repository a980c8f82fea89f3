// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.groundswell.sentiment.Scoring.Polarity;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QualityTest {

    @Test
    void countsWhatWasRightOfEachClass() {
        // given 2 of 4 negatives found, 3 of 3 neutrals, 1 of 2 positives; what was missed is called neutral
        List<Judgement> judgements = new ArrayList<>();
        add(judgements, 2, 0, 0);
        add(judgements, 2, 0, 1);
        add(judgements, 3, 1, 1);
        add(judgements, 1, 2, 2);
        add(judgements, 1, 2, 1);

        var quality = Quality.of(judgements, 1);

        assertThat(quality.recalls()).containsExactly(0.5, 1.0, 0.5);
        assertThat(quality.macroRecall().value()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(quality.f1().value()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(quality.accuracy().value()).isCloseTo(6 / 9.0, within(1e-9));
        assertThat(quality.confusion()).containsExactly(List.of(2, 2, 0), List.of(0, 3, 0), List.of(0, 1, 1));
        assertThat(quality.truth()).containsExactly(4 / 9.0, 3 / 9.0, 2 / 9.0);
        assertThat(quality.counted().get(0)).isCloseTo(2 / 9.0, within(1e-9));
    }

    @Test
    void holdsTheFigureInItsInterval() {
        var quality = Quality.of(crowd(2_000, 1), 1);

        assertThat(quality.macroRecall().value())
                .isBetween(quality.macroRecall().low(), quality.macroRecall().high());
        assertThat(quality.macroRecall().high() - quality.macroRecall().low()).isBetween(0.02, 0.08);
    }

    @Test
    void findsNoErrorInProbabilitiesThatAreRight() {
        var quality = Quality.of(crowd(4_000, 1), 1);

        assertThat(quality.ece()).isLessThan(0.04);
        assertThat(quality.eceOfFile()).isLessThan(0.04);
    }

    @Test
    void findsTheErrorOfAModelThatIsTooSure() {
        assertThat(Quality.of(crowd(4_000, 3), 1).ece()).isGreaterThan(0.1);
    }

    @Test
    void saysThatThereIsNothingToJudgeBy() {
        assertThatThrownBy(() -> Quality.of(List.of(), 1)).hasMessage("no post to judge by");
    }

    private static void add(List<Judgement> judgements, int times, int label, int foretold) {
        for (int i = 0; i < times; i++) {
            judgements.add(new Judgement(
                    label, new Polarity(foretold == 0 ? 1 : 0, foretold == 1 ? 1 : 0, foretold == 2 ? 1 : 0)));
        }
    }

    /** Posts of which three in ten are negative, half neutral, two in ten positive. */
    static List<Judgement> crowd(int posts, double sureness) {
        var random = new Random(7);
        List<Judgement> judgements = new ArrayList<>();
        double[][] means = {{1.2, 0}, {0, 0}, {0, 1.2}};
        for (int i = 0; i < posts; i++) {
            int label = i % 10 < 3 ? 0 : i % 10 < 8 ? 1 : 2;
            double x = means[label][0] + random.nextGaussian();
            double y = means[label][1] + random.nextGaussian();
            double[] margins = new double[3];
            for (int c = 0; c < 3; c++) {
                margins[c] = -sureness * (Math.pow(x - means[c][0], 2) + Math.pow(y - means[c][1], 2)) / 2;
            }
            judgements.add(new Judgement(label, Temperature.NONE.polarity(margins[0], margins[1], margins[2])));
        }
        return judgements;
    }
}
