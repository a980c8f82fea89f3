// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Durations as people write them: {@code 30s}, {@code 5m}, {@code 24h}, {@code 7d}; ISO-8601 works as well. */
final class Durations implements ITypeConverter<Duration> {

    @Override
    public Duration convert(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        try {
            if (upper.startsWith("P")) {
                return Duration.parse(upper);
            }
            return Duration.parse(upper.endsWith("D") ? "P" + upper : "PT" + upper);
        } catch (java.time.format.DateTimeParseException e) {
            throw new TypeConversionException("a duration is written like 30s, 5m, 24h or 7d: was " + text);
        }
    }

    /** The same, short: {@code 5m}, {@code 1h}, {@code 24h}. */
    static String text(Duration duration) {
        return duration.toString().substring(2).toLowerCase(Locale.ROOT);
    }
}
