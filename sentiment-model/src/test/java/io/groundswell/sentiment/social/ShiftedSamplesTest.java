// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.social;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.sentiment.Scoring.Polarity;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShiftedSamplesTest {

    @Test
    void showsThatTheCorrectionFollowsASharesShift() {
        var rows = ShiftedSamples.of(QualityTest.crowd(5_000, 1), 0.02, 1);

        assertThat(rows).hasSize(12).allSatisfy(row -> {
            assertThat(row.corrected()).isLessThan(0.06);
            assertThat(row.held()).isGreaterThan(0.6);
        });
        assertThat(rows.get(0).counted()).isGreaterThan(2 * rows.get(0).corrected());
        assertThat(rows.get(11).averaged()).isGreaterThan(2 * rows.get(11).corrected());
    }

    @Test
    void drawsTheSameSamplesForTheSameSeed() {
        var crowd = QualityTest.crowd(1_000, 1);

        assertThat(ShiftedSamples.of(crowd, 0.02, 5)).isEqualTo(ShiftedSamples.of(crowd, 0.02, 5));
    }

    @Test
    void hasNothingToShiftWithoutANegativePost() {
        assertThat(ShiftedSamples.of(List.of(new Judgement(1, new Polarity(0, 1, 0))), 0.02, 1))
                .isEmpty();
    }
}
