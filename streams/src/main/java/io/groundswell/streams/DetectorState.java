// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.SentimentWindow;
import io.groundswell.events.SentimentWindow.ThemeFigure;
import io.groundswell.events.Swing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the detector remembers of a series: its latest windows, and the swing that is open.
 *
 * @param points the windows that a baseline may need, in order of their ends
 * @param open null when there is none
 */
record DetectorState(List<Point> points, @Nullable Swing open) {

    static final DetectorState EMPTY = new DetectorState(List.of(), null);

    /** What a closed window adds to a baseline. */
    record Point(Instant end, long posts, long negative, long positive, List<ThemeFigure> themes) {

        static Point of(SentimentWindow window) {
            return new Point(window.end(), window.posts(), window.negative(), window.positive(), window.themes());
        }
    }

    DetectorState plus(Point point, Instant oldest) {
        List<Point> all = new ArrayList<>(points);
        all.removeIf(known -> known.end().isBefore(oldest) || known.end().equals(point.end()));
        all.add(point);
        return new DetectorState(List.copyOf(all), open);
    }

    DetectorState withOpen(@Nullable Swing swing) {
        return new DetectorState(points, swing);
    }

    /** The windows before one that ends then, without overlap. */
    Baseline baseline(Instant end, SwingRule rule) {
        Baseline baseline = new Baseline();
        for (Point point : points) {
            long windows = java.time.Duration.between(point.end(), end).dividedBy(rule.size());
            if (windows >= 1
                    && windows <= rule.baseline()
                    && point.end().plus(rule.size().multipliedBy(windows)).equals(end)) {
                baseline.add(point);
            }
        }
        return baseline;
    }
}
