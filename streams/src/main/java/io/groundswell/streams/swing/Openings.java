// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams.swing;

import io.groundswell.events.Platform;
import io.groundswell.events.SentimentWindow.Examples;
import io.groundswell.events.Swing;
import io.groundswell.events.WindowKey;
import io.groundswell.streams.swing.SeriesMemory.Family;
import io.groundswell.streams.swing.SwingDetector.Place;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what opens at a window, and says all that is to be said of it. */
final class Openings {

    private static final int EXAMPLES = 3;
    private static final double CLEAR_OF_ZERO = 0.05;

    /** In nats: of all false alarms that are allowed, most are left to net sentiment. */
    private static final double POLARISATION_IS_RARER = 2.5;

    private final SwingRule rule;
    private final Memory memory;

    Openings(SwingRule rule, Memory memory) {
        this.rule = rule;
        this.memory = memory;
    }

    @Nullable
    Swing find(Family family, Place place, SeriesMemory series, double threshold) {
        return switch (family) {
            case LEVEL -> level(place, series, threshold);
            case POLARISATION -> polarisation(place, series, threshold);
            case SURGE -> surge(place, series);
        };
    }

    private @Nullable Swing level(Place place, SeriesMemory series, double threshold) {
        double[] hours = series.day().offsets(Measure.NET);
        List<Point> points = Baseline.of(series.points(), Measure.NET, hours);
        @Nullable
        Shift shift = new ShiftTest(points, Measure.NET, hours, series.unrest().dispersion())
                .find(rule, threshold, series.newsworthy(Family.LEVEL));
        if (shift == null) {
            return slowFlip(place, series);
        }
        if (!AuthorVote.agrees(points, shift, hours, rule, threshold)) {
            return null;
        }
        boolean flips = shift.from() * shift.to() < 0
                && Math.min(Math.abs(shift.from()), Math.abs(shift.to())) >= CLEAR_OF_ZERO;
        return swing(place, series, flips ? Swing.Kind.FLIP : Swing.Kind.LEVEL, shift);
    }

    /** The sign has changed for good, and no shift was found on the way. */
    private @Nullable Swing slowFlip(Place place, SeriesMemory series) {
        SignTest now = SignTest.of(series.points(), series.day());
        if (now.sign() * series.sign() >= 0) {
            return null;
        }
        double from = series.signNet() / 1e6;
        int windows = Math.min(ShiftTest.MAX_WINDOWS, series.points().size());
        return swing(
                place,
                series,
                Swing.Kind.FLIP,
                new Shift(windows, from, now.net(), 0, now.z(), now.posts(), now.posts()));
    }

    private @Nullable Swing polarisation(Place place, SeriesMemory series, double threshold) {
        double[] hours = series.day().offsets(Measure.DECIDED);
        List<Point> points = Baseline.of(series.points(), Measure.DECIDED, hours);
        @Nullable
        Shift shift = new ShiftTest(points, Measure.DECIDED, hours, 1)
                .find(rule, threshold + POLARISATION_IS_RARER, series.newsworthy(Family.POLARISATION));
        return shift != null
                        && shift.delta() > 0
                        && Camps.bothGrew(points, shift.windows(), rule.effect() / 4)
                        && AuthorVote.areAsMany(points, shift.windows())
                ? swing(place, series, Swing.Kind.POLARISATION, shift)
                : null;
    }

    private @Nullable Swing surge(Place place, SeriesMemory series) {
        SurgeTest.@Nullable Surge surge = SurgeTest.find(series.points(), series.day(), rule);
        if (surge == null) {
            return null;
        }
        Volumes volumes = Volumes.of(series.points(), 2);
        double z = (surge.to() - surge.from()) / Math.sqrt(Math.max(1, surge.from()));
        Shift shift = new Shift(
                2, volumes.netBefore(), volumes.netAfter(), 0, z, volumes.postsAfter(), volumes.postsBefore());
        return swing(place, series, Swing.Kind.SURGE, shift, surge.from(), surge.to());
    }

    private Swing swing(Place place, SeriesMemory series, Swing.Kind kind, Shift shift) {
        Volumes volumes = Volumes.of(series.points(), shift.windows());
        return swing(place, series, kind, shift, volumes.before(), volumes.after());
    }

    private Swing swing(
            Place place, SeriesMemory series, Swing.Kind kind, Shift shift, double volumeFrom, double volumeTo) {
        List<Point> points = series.points();
        int first = points.get(points.size() - shift.windows()).end();
        double from = Math.max(-1, Math.min(1, shift.from()));
        double to = Math.max(-1, Math.min(1, shift.to()));
        String id = SwingIds.of(rule, kind, place.key(), place.end());
        WindowKey window =
                new WindowKey(place.story(), place.platform(), place.theme(), rule.size(), instant(place.end()));
        Swing.Builder shifted = Swing.of(id, window)
                .kind(kind)
                .change(from, to)
                .significance(Normal.twoSided(shift.z()))
                .posts(shift.posts(), shift.baselinePosts())
                .severity(
                        kind == Swing.Kind.SURGE
                                ? Swing.Severity.ofSurge(volumeTo / Math.max(1, volumeFrom))
                                : Swing.Severity.of(to - from))
                .cause(Causes.themes(
                        points, shift.windows(), to - from, theme -> examples(place, theme, kind, to - from)))
                .examples(pick(series.examples(), kind, to - from))
                .since(instant(first).minus(rule.size()))
                .volume(volumeFrom, volumeTo)
                .platforms(platforms(place, points.get(0).end(), first));
        Swing alone = shifted.build();
        return memory.story(place.story())
                .group(alone, place.end())
                .map(group -> shifted.group(group).build())
                .orElse(alone);
    }

    private List<Swing.PlatformCause> platforms(Place place, int firstBefore, int firstAfter) {
        if (!place.platform().equals(WindowKey.ALL)) {
            return List.of();
        }
        Map<String, List<Point>> series = new TreeMap<>();
        for (Platform platform : Platform.values()) {
            series.put(
                    platform.wireName(),
                    memory.series(SwingDetector.key(place.story(), platform.wireName(), place.theme()))
                            .points());
        }
        return Causes.platforms(series, firstBefore, firstAfter);
    }

    /** Posts of the latest window that mention a theme: the platforms' own are known before those of all. */
    private List<String> examples(Place place, String theme, Swing.Kind kind, double delta) {
        List<List<String>> ids = Stream.of(Platform.values())
                .map(Platform::wireName)
                .filter(platform -> place.platform().equals(WindowKey.ALL)
                        || place.platform().equals(platform))
                .map(platform -> memory.series(SwingDetector.key(place.story(), platform, theme)))
                .filter(series -> !series.points().isEmpty() && series.latest().end() == place.end())
                .map(series -> pick(series.examples(), kind, delta))
                .toList();
        return Causes.inTurn(ids, EXAMPLES);
    }

    private static List<String> pick(Examples examples, Swing.Kind kind, double delta) {
        return switch (kind) {
            case LEVEL, FLIP -> delta < 0 ? examples.negative() : examples.positive();
            case POLARISATION, SURGE -> Causes.inTurn(List.of(examples.negative(), examples.positive()), EXAMPLES);
        };
    }

    private static Instant instant(int minute) {
        return Instant.ofEpochSecond(60L * minute);
    }
}
