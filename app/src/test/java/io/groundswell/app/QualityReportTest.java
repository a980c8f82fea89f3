// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.sentiment.Scoring.Polarity;
import io.groundswell.sentiment.social.Judgement;
import io.groundswell.sentiment.social.Quality;
import io.groundswell.sentiment.social.ShiftedSamples.Errors;
import io.groundswell.sentiment.social.TopicShares;
import java.util.List;
import org.junit.jupiter.api.Test;

class QualityReportTest {

    @Test
    void saysHowFarOffEachEstimateOfAShareIs() {
        var quality = Quality.of(
                List.of(
                        new Judgement(0, new Polarity(0.8, 0.1, 0.1)),
                        new Judgement(1, new Polarity(0.1, 0.8, 0.1)),
                        new Judgement(2, new Polarity(0.1, 0.1, 0.8))),
                1);
        var report = new QualityReport(
                "social",
                0,
                20_000,
                quality,
                List.of(new Errors(0.05, 0.1, 0.2, 0.01, 1), new Errors(0.6, 0.3, 0.4, 0.03, 0.5)),
                new TopicShares(64, 12_000, 0.11, 0.12, 0.06, 0.09, 0.95));

        List<String> lines = report.lines();

        assertThat(lines).contains("ECE            0.200", "posts/s        20,000");
        assertThat(lines.get(lines.size() - 2)).matches("mean +0\\.200 +0\\.300 +0\\.020 +0\\.75");
        assertThat(lines.get(lines.size() - 1)).matches(" 64 topics +0\\.110 +0\\.120 +0\\.060 +0\\.95");
    }
}
