// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.summary;

import io.groundswell.events.Platform;
import org.jspecify.annotations.Nullable;

/**
 * How far two platforms are apart, where that is beyond doubt.
 *
 * @param higher the platform with the greater net sentiment
 * @param lower the other
 * @param comparative how the first feels against the other: {@code less negative} where both are negative, else
 *     {@code more positive}
 * @param difference of net sentiment, above 0, at most 2
 * @param low lower end of the 95 % interval of the difference
 * @param high upper end of it
 * @param sameSpan whether both were read over the same span
 */
public record Contrast(
        Platform higher,
        Platform lower,
        String comparative,
        double difference,
        double low,
        double high,
        boolean sameSpan) {

    /** Null unless the intervals of both are apart. */
    static @Nullable Contrast of(PlatformSummary one, PlatformSummary other) {
        if (one.figures().posts() == 0 || other.figures().posts() == 0) {
            return null;
        }
        if (one.figures().netLow() > other.figures().netHigh()) {
            return between(one, other);
        }
        return other.figures().netLow() > one.figures().netHigh() ? between(other, one) : null;
    }

    private static Contrast between(PlatformSummary higher, PlatformSummary lower) {
        Figures a = higher.figures();
        Figures b = lower.figures();
        Difference difference = Difference.between(a, b);
        return new Contrast(
                higher.platform(),
                lower.platform(),
                a.net() < 0 ? "less negative" : "more positive",
                difference.net(),
                difference.low(),
                difference.high(),
                higher.windows() != null && higher.windows().equals(lower.windows()));
    }
}
