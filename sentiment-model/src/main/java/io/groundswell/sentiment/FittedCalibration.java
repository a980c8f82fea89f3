// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;

/** A calibration that was fitted, and what it is worth on texts that it was not fitted on. */
public final class FittedCalibration {

    private final Calibration calibration;
    private final int fittedOn;
    private final CalibrationFigures before;
    private final CalibrationFigures after;
    private final CoreNlpCalibration.Plan plan;

    FittedCalibration(
            Calibration calibration,
            int fittedOn,
            CalibrationFigures before,
            CalibrationFigures after,
            CoreNlpCalibration.Plan plan) {
        this.calibration = calibration;
        this.fittedOn = fittedOn;
        this.before = before;
        this.after = after;
        this.plan = plan;
    }

    /** The five classes folded to three, judged on the texts held out. */
    public CalibrationFigures before() {
        return before;
    }

    /** The fitted probabilities, judged on the same texts. */
    public CalibrationFigures after() {
        return after;
    }

    /**
     * The properties file that is shipped with the model, weights and figures, without the paths of the data.
     *
     * @param date of the fit
     */
    public String properties(LocalDate date) {
        String names = plan.files().stream()
                .map(file -> String.valueOf(file.getFileName()))
                .collect(Collectors.joining(" "));
        return String.join(
                "\n",
                "# Fitted by CoreNlpCalibration.fit; not to be edited by hand.",
                "# Weights of: constant, expected score, P(neutral), lowest clause, highest clause, good words, bad words.",
                "negative=" + weights(calibration.negative()),
                "positive=" + weights(calibration.positive()),
                "model=" + CoreNlpModel.NAME,
                "date=" + date,
                "data=" + names,
                "fit.n=" + fittedOn,
                "fit.seed=" + plan.seed(),
                "judge.ids=" + plan.heldOut() + "*",
                figures("before", before),
                figures("after", after),
                "");
    }

    private static String weights(Calibration.Weights weights) {
        return weights.values().stream()
                .map(weight -> String.format(Locale.ROOT, "%.4f", weight))
                .collect(Collectors.joining(" "));
    }

    private static String figures(String when, CalibrationFigures figures) {
        return String.format(
                Locale.ROOT,
                "%s=macro-recall %.3f (95 %% %.3f to %.3f), accuracy %.3f, Brier %.3f, ECE %.3f, n %d",
                when,
                figures.macroRecall(),
                figures.low(),
                figures.high(),
                figures.accuracy(),
                figures.brier(),
                figures.ece(),
                figures.n());
    }
}
