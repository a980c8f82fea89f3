// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The calibration of {@link CoreNlpModel}: how it is fitted, and where the fitted one is kept. */
public final class CoreNlpCalibration {

    private static final String RESOURCE = "corenlp-calibration.properties";

    private CoreNlpCalibration() {}

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
