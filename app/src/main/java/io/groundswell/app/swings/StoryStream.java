// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.swings;

import io.groundswell.app.swings.Scene.Happening;
import io.groundswell.events.Platform;
import io.groundswell.events.SentimentWindow;
import io.groundswell.events.SentimentWindow.ThemeFigure;
import io.groundswell.events.WindowKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A simulated story: two platforms, four themes and posts about none, fifteen series in all. Gives the closed windows of
 * one end after the other, as the topology would. Not thread-safe.
 */
final class StoryStream {

    static final Duration SIZE = Duration.ofMinutes(5);
    static final String STORY = "simulated";
    static final List<String> THEMES = List.of("harbour", "fares", "crew", "timetable");

    private static final Instant BEGIN = Instant.parse("2026-01-05T00:00:00Z");
    private static final List<Platform> PLATFORMS = List.of(Platform.X, Platform.BLUESKY);
    private static final double[] PLATFORM_SHARES = {0.42, 0.58};
    private static final double[] THEME_SHARES = {0.3, 0.2, 0.15, 0.1, 0.25};
    private static final double[] THEME_NET = {0.05, -0.3, 0.2, 0.1, 0};
    private static final double SECOND_POST = 0.08;
    private static final int SURGE_WINDOWS = 36;
    private static final int LOUD_WINDOWS = 24;
    private static final int DAY = 288;

    private final Scene scene;
    private final int from;
    private final Crowd crowd;
    private int at;

    /** @param from number of the window with which it happens; those before are calm */
    StoryStream(Scene scene, int from, long seed) {
        this.scene = scene;
        this.from = from;
        this.crowd = new Crowd(seed);
    }

    static Instant end(int window) {
        return BEGIN.plus(SIZE.multipliedBy(window + 1L));
    }

    /** The theme that it comes from; empty where there is none. */
    static String cause(Happening happening) {
        return switch (happening) {
            case THEME_SHIFT -> THEMES.get(0);
            case MIX -> THEMES.get(1);
            default -> "";
        };
    }

    /** The windows that end next: those of platforms before those of all, of all themes before those of one. */
    List<SentimentWindow> next() {
        int platforms = PLATFORM_SHARES.length;
        int themes = THEME_SHARES.length;
        Counts[][] counts = new Counts[platforms + 1][themes + 1];
        for (Counts[] row : counts) {
            Arrays.setAll(row, unused -> new Counts());
        }
        double jitter = scene.jitter() * crowd.deviate();
        for (int p = 0; p < platforms; p++) {
            for (int t = 0; t < themes; t++) {
                Counts cell = draw(p, t, jitter);
                for (int row : new int[] {p, platforms}) {
                    counts[row][t].add(cell);
                    counts[row][themes].add(cell);
                }
            }
        }
        List<SentimentWindow> windows = new ArrayList<>();
        for (int p = 0; p <= platforms; p++) {
            add(windows, p == platforms ? WindowKey.ALL : PLATFORMS.get(p).wireName(), counts[p]);
        }
        at++;
        return windows;
    }

    private void add(List<SentimentWindow> windows, String platform, Counts[] row) {
        Counts whole = row[row.length - 1];
        if (whole.posts() == 0) {
            return;
        }
        List<ThemeFigure> figures = IntStream.range(0, THEMES.size())
                .filter(t -> row[t].posts() > 0)
                .mapToObj(t -> row[t].figure(THEMES.get(t)))
                .toList();
        windows.add(whole.window(STORY, platform, WindowKey.ALL, end(at), SIZE, figures));
        for (int t = 0; t < THEMES.size(); t++) {
            if (row[t].posts() > 0) {
                windows.add(row[t].window(STORY, platform, THEMES.get(t), end(at), SIZE, List.of()));
            }
        }
    }

    private Counts draw(int platform, int theme, double jitter) {
        double day = Math.sin(2 * Math.PI * at / DAY);
        double volume = scene.volume() * PLATFORM_SHARES[platform] * THEME_SHARES[theme] * volume(theme, day);
        double decided = 1 - scene.neutral();
        double net = THEME_NET[theme] * decided * 2 * apart() + scene.rhythm() * day + jitter + change(theme);
        net = Math.max(-decided, Math.min(decided, net));
        if (theme == 0 && scene.happening() == Happening.THEME_SHIFT) {
            decided = Math.max(decided, Math.min(1, Math.abs(THEME_NET[0] * decided * 2 + change(theme)) + 0.1));
            net = Math.max(-1, Math.min(1, THEME_NET[0] * (1 - scene.neutral()) * 2 + change(theme)));
        }
        int negative = crowd.draw(volume * (decided - net) / 2);
        int positive = crowd.draw(volume * (decided + net) / 2);
        int neutral = crowd.draw(volume * (1 - decided));
        int negativeAuthors = negative - crowd.drawOf(negative, SECOND_POST);
        int positiveAuthors = positive - crowd.drawOf(positive, SECOND_POST);
        Counts counts = new Counts();
        counts.addPosts(negative, neutral, positive);
        counts.addAuthors(
                negativeAuthors + positiveAuthors + neutral - crowd.drawOf(neutral, SECOND_POST),
                positiveAuthors - negativeAuthors);
        if (scene.happening() == Happening.LOUD_ACCOUNT && platform == 1 && theme == 0 && isDuring(LOUD_WINDOWS)) {
            counts.addPosts(crowd.draw(scene.volume()), 0, 0);
            counts.addAuthors(1, -1);
        }
        return counts;
    }

    /** How far apart the themes are, of 1: where all are to change by as much, none may lie so low already that it cannot. */
    private double apart() {
        if (scene.happening() != Happening.SHIFT) {
            return 1;
        }
        double decided = 1 - scene.neutral();
        double farthest = Arrays.stream(THEME_NET).map(Math::abs).max().orElse(1) * decided * 2;
        return Math.max(0, Math.min(1, (decided - Math.abs(scene.size())) / farthest));
    }

    private double volume(int theme, double day) {
        double rhythm = scene.rhythm() > 0 ? 1 + day / 2 : 1;
        return switch (scene.happening()) {
            case SURGE -> isDuring(SURGE_WINDOWS) ? rhythm * scene.size() : rhythm;
            case MIX -> at >= from && theme == 1 ? rhythm * mixFactor() : rhythm;
            default -> rhythm;
        };
    }

    /** How much more of the unhappy theme it takes for net sentiment to change by the size. */
    private double mixFactor() {
        double decided = 2 * (1 - scene.neutral());
        double mean = 0;
        for (int t = 0; t < THEME_SHARES.length; t++) {
            mean += THEME_SHARES[t] * THEME_NET[t] * decided;
        }
        // (mean + s (f − 1) m) / (1 + s (f − 1)) = mean + size
        double extra = scene.size() / (THEME_NET[1] * decided - mean - scene.size());
        return 1 + extra / THEME_SHARES[1];
    }

    private double change(int theme) {
        if (at < from) {
            return 0;
        }
        return switch (scene.happening()) {
            case SHIFT -> scene.size();
            case THEME_SHIFT -> theme == 0 ? scene.size() / THEME_SHARES[0] : 0;
            case DRIFT -> scene.size() * Math.min(1, (double) (at - from) / DAY);
            case NONE, MIX, SURGE, LOUD_ACCOUNT -> 0;
        };
    }

    private boolean isDuring(int windows) {
        return at >= from && at < from + windows;
    }
}
