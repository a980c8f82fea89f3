// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.JsonSerde;
import io.groundswell.events.SentimentWindow;
import io.groundswell.events.Swing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serde;
import org.jspecify.annotations.Nullable;

/**
 * What the detector remembers of a series: its latest windows, and the swing that is open.
 *
 * @param points the windows that a baseline may need, in order of their ends
 * @param open null when there is none
 */
record DetectorState(List<Point> points, @Nullable Swing open) {

    static final DetectorState EMPTY = new DetectorState(List.of(), null);

    static final Serde<DetectorState> SERDE = Packed.serde(1, DetectorState::write, DetectorState::read);

    private static final JsonSerde<Swing> SWING = JsonSerde.internal(Swing.class, "swing");

    /**
     * What a closed window adds to a baseline.
     *
     * @param end of the window, minute since the epoch
     * @param balances positive less negative posts, by theme
     */
    record Point(int end, long posts, long negative, long positive, SortedMap<String, Long> balances) {

        static Point of(SentimentWindow window) {
            SortedMap<String, Long> balances = new TreeMap<>();
            window.themes().forEach(theme -> balances.put(theme.id(), theme.positive() - theme.negative()));
            return new Point(minute(window.end()), window.posts(), window.negative(), window.positive(), balances);
        }
    }

    /** With one window more, and without those that no baseline needs any longer. */
    DetectorState plus(SentimentWindow window, SwingRule rule) {
        Point point = Point.of(window);
        int oldest = point.end() - minutes(rule) * rule.baseline();
        List<Point> all = new ArrayList<>(points);
        all.removeIf(known -> known.end() < oldest || known.end() == point.end());
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
            int before = minute(end) - point.end();
            if (before > 0 && before <= rule.baseline() * minutes(rule) && before % minutes(rule) == 0) {
                baseline.add(point);
            }
        }
        return baseline;
    }

    private static int minute(Instant time) {
        return (int) Math.floorDiv(time.getEpochSecond(), 60L);
    }

    private static int minutes(SwingRule rule) {
        return (int) rule.size().dividedBy(Duration.ofMinutes(1));
    }

    private static void write(PackedWriter out, DetectorState state) {
        out.number(state.points.size());
        for (Point point : state.points) {
            out.number(point.end)
                    .number(point.posts)
                    .number(point.negative)
                    .number(point.positive)
                    .number(point.balances.size());
            point.balances.forEach((theme, balance) -> out.text(theme).number(balance));
        }
        out.text(state.open == null ? "" : new String(SWING.write(state.open), StandardCharsets.UTF_8));
    }

    private static DetectorState read(PackedReader in) {
        int count = in.count();
        List<Point> points = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            points.add(new Point(in.integer(), in.number(), in.number(), in.number(), balances(in)));
        }
        String open = in.text();
        return new DetectorState(points, open.isEmpty() ? null : SWING.read(open));
    }

    private static SortedMap<String, Long> balances(PackedReader in) {
        SortedMap<String, Long> balances = new TreeMap<>();
        for (int left = in.count(); left > 0; left--) {
            balances.put(in.text(), in.number());
        }
        return balances;
    }
}
