// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * How fast posts come, beside how fast they once came.
 *
 * @param times above 0; infinite for as fast as it goes
 */
record Speed(double times) {

    private static final String MAX = "max";

    /** As fast as it goes. */
    boolean isMax() {
        return Double.isInfinite(times);
    }

    /** {@code max}, {@code 1}, {@code 60}. */
    static final class Converter implements ITypeConverter<Speed> {
        @Override
        public Speed convert(String text) {
            if (text.equalsIgnoreCase(MAX)) {
                return new Speed(Double.POSITIVE_INFINITY);
            }
            try {
                double times = Double.parseDouble(text);
                if (times > 0 && Double.isFinite(times)) {
                    return new Speed(times);
                }
            } catch (NumberFormatException e) {
                // told below, as what is no speed
            }
            throw new TypeConversionException(
                    "a speed is max, or how many times as fast as life, above 0: was " + text);
        }
    }
}
