// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard;

import io.groundswell.events.Label;
import io.groundswell.events.Platform;
import io.groundswell.events.Polarity;
import io.groundswell.events.Post;
import io.groundswell.events.ScoredPost;
import io.groundswell.events.SentimentWindow;
import io.groundswell.events.SentimentWindow.Examples;
import io.groundswell.events.SentimentWindow.Status;
import io.groundswell.events.SentimentWindow.ThemeFigure;
import io.groundswell.events.Story;
import io.groundswell.events.Swing;
import io.groundswell.events.ThemeScore;
import io.groundswell.events.Topics;
import io.groundswell.events.WindowKey;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A made-up evening, as the topology would have written it: four hours about a night ferry, which a report turns sour,
 * and little about a library. Repeatable.
 */
final class Scene {

    static final String FERRY = "night-ferry";
    static final List<String> THEMES = List.of("safety", "fares", "jobs", "trust", "memories", "way-home");
    static final List<Duration> SIZES = List.of(Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofHours(24));

    private static final Map<Duration, Duration> SLIDES = Map.of(
            Duration.ofMinutes(5), Duration.ofMinutes(1),
            Duration.ofHours(1), Duration.ofMinutes(5),
            Duration.ofHours(24), Duration.ofHours(1));
    private static final int MINUTES = 240;
    private static final int REPORT = 130;
    private static final List<String> TEXTS = List.of(
            "Bloody hell, what a mess. They read it in March. MARCH.",
            "My kids sat on those life jackets, and nobody said a word.",
            "A death trap with fairy lights on it.",
            "Fares up again for a boat that does not even run. Brilliant.",
            "The crew were angels tonight, all of them.",
            "Night bus leaves from Cooper's Steps at a quarter to one.",
            "Right call, late but right.",
            "My grandmother met my grandfather on that boat.",
            "The board meets on Thursday, doors open at six.");

    private final Random random = new Random(7);
    private final Map<String, Long> said = new HashMap<>();
    private final Topic topic;
    private final Instant start;

    Scene(Topic topic, Instant now) {
        this.topic = topic;
        this.start =
                now.truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(3)).plus(Duration.ofMinutes(-40));
    }

    /** The instant after the last minute in which anything was said. */
    Instant end() {
        return start.plus(Duration.ofMinutes(MINUTES));
    }

    static Story ferry() {
        return new Story(
                FERRY,
                "Port Averley loses its night ferry",
                new Story.Match(List.of("night ferry"), List.of(), List.of(), List.of(), List.of()),
                List.of(
                        theme("safety", "Safety"),
                        theme("fares", "Fares and money"),
                        theme("jobs", "Jobs and night work"),
                        theme("trust", "Trust in the harbour board"),
                        theme("memories", "Memories"),
                        theme("way-home", "The way home")));
    }

    private static Story.Theme theme(String id, String label) {
        return new Story.Theme(id, label, List.of(id), List.of(), List.of());
    }

    void write() {
        topic.send(Topics.STORIES, FERRY, ferry());
        topic.send(
                Topics.STORIES,
                "library",
                new Story("library", "A new library for Saltmarsh", Story.Match.NOTHING, List.of()));
        posts();
        windows(FERRY, 1, THEMES);
        windows("library", 0.12, List.of());
        swings();
        topic.flush();
    }

    private void posts() {
        for (Platform platform : Platform.values()) {
            for (int i = 0; i < TEXTS.size(); i++) {
                String id = id(platform, i);
                Instant at = start.plus(Duration.ofMinutes(REPORT + 5L * i));
                topic.send(
                        Topics.POSTS,
                        "author" + i,
                        Post.upsert(id, platform, "author" + i, at)
                                .createdAt(at)
                                .text(TEXTS.get(i))
                                .engagement(40 - i, 3, i)
                                .source("archive")
                                .build());
                topic.send(Topics.SCORED_POSTS, "author" + i, scored(id, platform, "author" + i, at, label(i)));
            }
        }
    }

    /** As many scored posts as the ferry's windows count, so that what the figures rest on goes with the figures. */
    void writeScores() {
        for (Platform platform : Platform.values()) {
            long posts = said.getOrDefault(platform.wireName(), 0L);
            for (int i = TEXTS.size(); i < posts; i++) {
                String author = "author" + i;
                topic.send(
                        Topics.SCORED_POSTS, author, scored(id(platform, i), platform, author, start, Label.NEGATIVE));
            }
        }
        topic.flush();
    }

    static ScoredPost scored(String id, Platform platform, String author, Instant at, Label label) {
        return new ScoredPost(
                id,
                Post.Op.UPSERT,
                0,
                platform,
                Post.Kind.POST,
                author,
                at,
                3,
                new TreeMap<>(Map.of(FERRY, List.of())),
                label == Label.NEGATIVE ? -0.6 : 0.4,
                new Polarity(0.3, 0.3, 0.4),
                label,
                null,
                "social 1",
                null,
                "archive",
                "live");
    }

    static String id(Platform platform, int i) {
        return platform == Platform.X
                ? "x:" + (1_921_000_000_000_000_010L + i)
                : "at://did:plc:averley/app.bsky.feed.post/3l" + i;
    }

    private static Label label(int i) {
        return i < 4 ? Label.NEGATIVE : i == 5 || i == 8 ? Label.NEUTRAL : Label.POSITIVE;
    }

    private void windows(String story, double volume, List<String> themes) {
        Map<String, Crowd[]> series = new HashMap<>();
        List<String> all = new ArrayList<>(List.of(WindowKey.ALL));
        all.addAll(themes);
        for (String platform : List.of("x", "bluesky")) {
            for (String theme : all) {
                Crowd[] minutes = new Crowd[MINUTES];
                for (int minute = 0; minute < MINUTES; minute++) {
                    minutes[minute] = crowd(platform, theme, minute, volume);
                    series.computeIfAbsent(WindowKey.ALL + theme, key -> new Crowd[MINUTES])[minute] = minutes[minute];
                }
                series.put(platform + theme, minutes);
                if (story.equals(FERRY) && theme.equals(WindowKey.ALL)) {
                    said.put(
                            platform, Stream.of(minutes).mapToLong(Crowd::posts).sum());
                }
            }
        }
        for (String theme : all) {
            for (int minute = 0; minute < MINUTES; minute++) {
                of(series, WindowKey.ALL + theme)[minute] =
                        of(series, "x" + theme)[minute].plus(of(series, "bluesky" + theme)[minute]);
            }
        }
        for (Duration size : SIZES) {
            for (String platform : List.of(WindowKey.ALL, "x", "bluesky")) {
                for (String theme : all) {
                    roll(story, platform, theme, size, series, themes);
                }
            }
        }
    }

    private void roll(
            String story,
            String platform,
            String theme,
            Duration size,
            Map<String, Crowd[]> series,
            List<String> themes) {
        long slide = Objects.requireNonNull(SLIDES.get(size)).toMinutes();
        Instant last = end().plus(size);
        Instant first = start.truncatedTo(ChronoUnit.HOURS);
        for (Instant to = first; !to.isAfter(last); to = to.plus(Duration.ofMinutes(slide))) {
            Crowd crowd = sum(of(series, platform + theme), to, size);
            if (crowd.posts() > 0) {
                List<ThemeFigure> figures = new ArrayList<>();
                if (theme.equals(WindowKey.ALL)) {
                    for (String one : themes) {
                        Crowd part = sum(of(series, platform + one), to, size);
                        figures.add(figure(one, ThemeScore.Kind.STORY, part));
                    }
                    figures.add(figure(
                            "#nightferry",
                            ThemeScore.Kind.HASHTAG,
                            new Crowd(crowd.negative() / 5, crowd.neutral() / 6, crowd.positive() / 4)));
                }
                WindowKey key = new WindowKey(story, platform, theme, size, to);
                topic.send(
                        Topics.WINDOWS,
                        key,
                        crowd.window(
                                key,
                                to.isAfter(end()) ? Status.OPEN : Status.CLOSED,
                                figures,
                                examples(platform, theme)));
            }
        }
    }

    private static Crowd[] of(Map<String, Crowd[]> series, String name) {
        return Objects.requireNonNull(series.get(name), name);
    }

    private static ThemeFigure figure(String id, ThemeScore.Kind kind, Crowd crowd) {
        return new ThemeFigure(
                id, kind, crowd.posts(), crowd.negative(), crowd.neutral(), crowd.positive(), crowd.net());
    }

    private static Examples examples(String platform, String theme) {
        if (platform.equals(WindowKey.ALL)) {
            return Examples.NONE;
        }
        Platform of = Platform.of(platform);
        int shift = Math.floorMod(theme.hashCode(), 3);
        return new Examples(
                List.of(id(of, shift), id(of, 3), id(of, 1)),
                List.of(id(of, 5), id(of, 8)),
                List.of(id(of, 4), id(of, 6), id(of, 7)));
    }

    private Crowd sum(Crowd[] minutes, Instant to, Duration size) {
        int until = (int) Duration.between(start, to).toMinutes();
        Crowd sum = Crowd.NOBODY;
        for (int minute = Math.max(0, until - (int) size.toMinutes()); minute < Math.min(MINUTES, until); minute++) {
            sum = sum.plus(minutes[minute]);
        }
        return sum;
    }

    private Crowd crowd(String platform, String theme, int minute, double volume) {
        boolean x = platform.equals("x");
        double after = minute < REPORT ? 0 : Math.exp(-(minute - REPORT) / 150.0);
        double busy = (x ? 7 : 4) * (1 + (x ? 1.8 : 2.6) * after) * volume;
        double part = theme.equals(WindowKey.ALL) ? 1 : part(theme, after);
        double mood = (x ? 0.08 : 0.02)
                - (x ? 0.5 : 0.72) * after
                + tilt(theme)
                + 0.07 * Math.sin(minute / 13.0 + (x ? 0 : 2));
        int posts = (int) Math.round(busy * part * (0.6 + 0.8 * random.nextDouble()) + (random.nextDouble() - 0.5));
        int negative = 0;
        int positive = 0;
        double undecided = 0.34;
        for (int i = 0; i < posts; i++) {
            double draw = random.nextDouble();
            double low = (1 - undecided - mood) / 2;
            if (draw < low) {
                negative++;
            } else if (draw < low + (1 - undecided + mood) / 2) {
                positive++;
            }
        }
        return new Crowd(negative, Math.max(0, posts - negative - positive), positive);
    }

    private static double part(String theme, double after) {
        return switch (theme) {
            case "safety" -> 0.1 + 0.32 * after;
            case "trust" -> 0.12 + 0.2 * after;
            case "fares" -> 0.16;
            case "way-home" -> 0.14;
            case "jobs" -> 0.1;
            default -> 0.07;
        };
    }

    private static double tilt(String theme) {
        return switch (theme) {
            case "safety" -> -0.25;
            case "trust" -> -0.2;
            case "fares" -> -0.1;
            case "memories" -> 0.45;
            case "jobs" -> 0.12;
            default -> 0;
        };
    }

    private void swings() {
        swing("fell-bluesky", "bluesky", WindowKey.ALL, REPORT + 8, -0.02, -0.66, Swing.State.OPEN);
        swing("fell-x", "x", WindowKey.ALL, REPORT + 14, 0.09, -0.37, Swing.State.OPEN);
        swing("fell-safety", "x", "safety", REPORT + 16, -0.11, -0.62, Swing.State.OPEN);
        swing("rose-x", "x", WindowKey.ALL, 60, -0.12, 0.14, Swing.State.RESOLVED);
    }

    void swing(String id, String platform, String theme, int minute, double from, double to, Swing.State state) {
        Instant at = start.plus(Duration.ofMinutes(minute));
        double delta = to - from;
        Platform where = Platform.of(platform);
        Swing swing = Swing.of(id, new WindowKey(FERRY, platform, theme, Duration.ofMinutes(5), at))
                .change(from, to)
                .significance(0.00002)
                .posts(74, 210)
                .cause(List.of(new Swing.Cause("safety", delta * 0.61), new Swing.Cause("trust", delta * 0.34)))
                .examples(List.of(id(where, 0), id(where, 1), id(where, 2)))
                .build();
        topic.send(
                Topics.SWINGS,
                id,
                state == Swing.State.OPEN
                        ? swing
                        : swing.resolved(at.plus(Duration.ofMinutes(20)), Swing.Resolution.RETURNED));
    }

    /** A window as it would be one post later. */
    static SentimentWindow update(Instant end, String platform, Duration size, Crowd crowd) {
        return crowd.window(
                new WindowKey(FERRY, platform, WindowKey.ALL, size, end), Status.OPEN, List.of(), Examples.NONE);
    }
}
