// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.groundswell.sentiment.Scoring.FineGrained;
import io.groundswell.sentiment.Scoring.Label;
import io.groundswell.sentiment.Scoring.Polarity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoreNlpCalibrationTest {

    @TempDir
    Path directory;

    @Test
    void shippedOneCallsTheExtremesByTheirNames() {
        var calibration = CoreNlpCalibration.shipped();

        assertThat(calibration
                        .polarity(Reading.of(new FineGrained(0.8, 0.2, 0, 0, 0), new Valence(0, 3)))
                        .label())
                .isEqualTo(Label.NEGATIVE);
        assertThat(calibration
                        .polarity(Reading.of(new FineGrained(0, 0, 1, 0, 0), Valence.NONE))
                        .label())
                .isEqualTo(Label.NEUTRAL);
        assertThat(calibration
                        .polarity(Reading.of(new FineGrained(0, 0, 0, 0.2, 0.8), new Valence(3, 0)))
                        .label())
                .isEqualTo(Label.POSITIVE);
    }

    @Test
    void regressionFindsTheWeightsThatMadeItsExamples() {
        var random = new Random(1);
        double[][] x = new double[30_000][];
        int[] y = new int[x.length];
        for (int i = 0; i < x.length; i++) {
            double score = 2 * random.nextDouble() - 1;
            x[i] = new double[] {1, score};
            double n = Math.exp(-2 * score);
            double p = Math.exp(2 * score);
            double draw = random.nextDouble() * (n + 1 + p);
            y[i] = draw < n ? 0 : draw < n + 1 ? 1 : 2;
        }

        double[][] weights = LogisticRegression.fit(x, y);

        // Balancing moves the constants only; the slopes are those of the source.
        assertThat(weights[0][1]).isCloseTo(-2, within(0.1));
        assertThat(weights[1][1]).isCloseTo(2, within(0.1));
    }

    @Test
    void figuresEqualThoseWorkedOutByHand() {
        var cases = List.of(
                new CalibrationFigures.Case(0, new Polarity(1, 0, 0)),
                new CalibrationFigures.Case(0, new Polarity(0, 1, 0)),
                new CalibrationFigures.Case(1, new Polarity(0, 1, 0)),
                new CalibrationFigures.Case(2, new Polarity(0, 0, 1)));

        var figures = CalibrationFigures.of(cases, 1);

        assertThat(figures.macroRecall()).isCloseTo((0.5 + 1 + 1) / 3, within(1e-9));
        assertThat(figures.accuracy()).isCloseTo(0.75, within(1e-9));
        assertThat(figures.brier()).isCloseTo((1.0 + 0 + 0) / 3, within(1e-9));
        assertThat(figures.ece()).isCloseTo(0.5 / 3, within(1e-9));
        assertThat(figures.low()).isLessThan(figures.macroRecall());
        assertThat(figures.high()).isGreaterThanOrEqualTo(figures.macroRecall());
    }

    @Test
    void fitsAndJudgesOnDifferentTexts() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String id = (i % 2 == 0 ? "fit" : "test") + i;
            lines.add(id + "\t0\tThis is terrible, number " + i);
            lines.add(id + "\t1\tThe bus leaves at number " + i);
            lines.add(id + "\t2\tI love number " + i);
        }
        var file = Files.write(directory.resolve("labelled.tsv"), lines);

        var fitted = CoreNlpCalibration.fit(
                CoreNlpLoaded.MODEL, new CoreNlpCalibration.Plan(List.of(file), "test", 100, 12, 7));

        assertThat(fitted.after().n()).isEqualTo(12);
        assertThat(fitted.after().macroRecall()).isGreaterThan(0.8);
        assertThat(fitted.properties(LocalDate.of(2026, 1, 2)))
                .contains("data=labelled.tsv", "fit.n=18", "date=2026-01-02", "judge.ids=test*");
    }

    @Test
    void namesTheLineThatIsMalformed() throws IOException {
        var file = Files.writeString(directory.resolve("labelled.tsv"), "a\t1\tfine\nb\t7\tnot fine\n");

        assertThatThrownBy(() -> CoreNlpCalibration.fit(
                        CoreNlpLoaded.MODEL, new CoreNlpCalibration.Plan(List.of(file), "test", 1, 1, 7)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("labelled.tsv:2");
    }
}
