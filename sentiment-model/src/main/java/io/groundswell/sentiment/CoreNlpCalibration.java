// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.function.Predicate;

/** The calibration of {@link CoreNlpModel}: how it is fitted, and where the fitted one is kept. */
public final class CoreNlpCalibration {

    private static final String RESOURCE = "corenlp-calibration.properties";

    private CoreNlpCalibration() {}

    /**
     * What to fit on and what to judge by.
     *
     * @param files lines of id, label (0, 1, 2) and text, parted by tabs
     * @param heldOut texts whose id begins so are for judging alone
     * @param fit number of texts to fit on, drawn at random from the others
     * @param judge number of texts to judge by, drawn at random from those held out
     * @param seed of both draws
     */
    public record Plan(List<Path> files, String heldOut, int fit, int judge, long seed) {

        /** @throws IllegalArgumentException when a number is not positive or nothing would be held out */
        public Plan {
            files = List.copyOf(files);
            if (files.isEmpty() || heldOut.isEmpty() || fit < 1 || judge < 1) {
                throw new IllegalArgumentException(
                        "a calibration needs files, a prefix of held-out ids and positive sizes: was " + files + ", '"
                                + heldOut + "', " + fit + ", " + judge);
            }
        }
    }

    /**
     * Fits a calibration and measures what it is worth. Scores every drawn text, on all processors.
     *
     * @param model whose readings are calibrated
     * @throws IOException when a file cannot be read
     * @throws IllegalArgumentException when a line is malformed, or there is nothing to fit on or to judge by
     */
    public static FittedCalibration fit(CoreNlpModel model, Plan plan) throws IOException {
        List<LabelledText> all = new ArrayList<>();
        for (Path file : plan.files()) {
            all.addAll(LabelledText.read(file));
        }
        Predicate<LabelledText> heldOut = text -> text.id().startsWith(plan.heldOut());
        var fitted = readings(model, draw(all, heldOut.negate(), plan.fit(), plan.seed()));
        var judged = readings(model, draw(all, heldOut, plan.judge(), plan.seed()));
        if (fitted.isEmpty() || judged.isEmpty()) {
            throw new IllegalArgumentException("no text to " + (fitted.isEmpty() ? "fit on" : "judge by"));
        }
        double[][] weights = LogisticRegression.fit(
                fitted.stream().map(text -> Calibration.inputs(text.reading())).toArray(double[][]::new),
                fitted.stream().mapToInt(LabelledReading::label).toArray());
        var calibration = new Calibration(Calibration.Weights.of(weights[0]), Calibration.Weights.of(weights[1]));
        return new FittedCalibration(
                calibration,
                fitted.size(),
                CalibrationFigures.of(
                        judged.stream()
                                .map(text -> text.foretold(
                                        Calibration.uncalibrated(text.reading().distribution())))
                                .toList(),
                        plan.seed()),
                CalibrationFigures.of(
                        judged.stream()
                                .map(text -> text.foretold(calibration.polarity(text.reading())))
                                .toList(),
                        plan.seed()),
                plan);
    }

    private record LabelledReading(int label, Reading reading) {

        CalibrationFigures.Case foretold(Scoring.Polarity polarity) {
            return new CalibrationFigures.Case(label, polarity);
        }
    }

    private static List<LabelledText> draw(List<LabelledText> all, Predicate<LabelledText> from, int most, long seed) {
        List<LabelledText> drawn = new ArrayList<>(all.stream().filter(from).toList());
        Collections.shuffle(drawn, new Random(seed));
        return drawn.subList(0, Math.min(most, drawn.size()));
    }

    private static List<LabelledReading> readings(CoreNlpModel model, List<LabelledText> texts) {
        return texts.parallelStream()
                .mapMulti((LabelledText text, java.util.function.Consumer<LabelledReading> readings) -> {
                    var reading = model.reading(text.text(), "en");
                    if (reading != null) {
                        readings.accept(new LabelledReading(text.label(), reading));
                    }
                })
                .toList();
    }

    /** The one that is shipped. */
    static Calibration shipped() {
        var properties = new Properties();
        try (InputStream in = CoreNlpCalibration.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("missing from the class path: " + RESOURCE);
            }
            properties.load(in);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return new Calibration(weights(properties, "negative"), weights(properties, "positive"));
    }

    private static Calibration.Weights weights(Properties properties, String label) {
        double[] values = new double[Calibration.INPUTS];
        String[] parts = properties.getProperty(label, "").trim().split("\\s+", -1);
        if (parts.length != values.length) {
            throw new IllegalStateException(
                    RESOURCE + ": " + label + " must have " + values.length + " weights: has " + parts.length);
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = Double.parseDouble(parts[i]);
        }
        return Calibration.Weights.of(values);
    }
}
