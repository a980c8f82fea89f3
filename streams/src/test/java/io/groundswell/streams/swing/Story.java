// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams.swing;

import io.groundswell.events.SentimentWindow;
import io.groundswell.events.SentimentWindow.Examples;
import io.groundswell.events.SentimentWindow.Status;
import io.groundswell.events.SentimentWindow.ThemeFigure;
import io.groundswell.events.Swing;
import io.groundswell.events.ThemeScore;
import io.groundswell.events.WindowKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Windows of a story, one after the other, and what the detector says of them. */
final class Story {

    static final Instant START = Instant.parse("2026-03-14T00:00:00Z");
    static final Duration SIZE = Duration.ofMinutes(5);

    final List<Swing> said = new ArrayList<>();
    private final SwingDetector detector;
    private int count;

    Story(SwingRule rule) {
        detector = new SwingDetector(rule, new HeapMemory());
    }

    static Story balanced() {
        return new Story(SwingRule.DEFAULT);
    }

    /** So many windows alike, of the whole story on one platform, each post by an author of its own. */
    Story windows(int many, long negative, long neutral, long positive) {
        for (int i = 0; i < many; i++) {
            long posts = negative + neutral + positive;
            window(negative, neutral, positive, posts, positive - negative);
        }
        return this;
    }

    /** One window with authors of whom so many more are positive than negative. */
    Story window(long negative, long neutral, long positive, long authors, long authorBalance) {
        count++;
        judge(of("x", WindowKey.ALL, negative, neutral, positive, authors, authorBalance, List.of()));
        judge(of(WindowKey.ALL, WindowKey.ALL, negative, neutral, positive, authors, authorBalance, List.of()));
        return this;
    }

    /** A window of a story with two themes, each positive, neutral or negative post about one of them. */
    Story themes(long[] one, long[] other) {
        count++;
        long[] sum = {one[0] + other[0], one[1] + other[1], one[2] + other[2]};
        List<ThemeFigure> figures = List.of(figure("one", one), figure("other", other));
        for (String platform : List.of("bluesky", WindowKey.ALL)) {
            judge(all(platform, WindowKey.ALL, sum, figures));
            judge(all(platform, "one", one, List.of()));
            judge(all(platform, "other", other, List.of()));
        }
        return this;
    }

    Story nothing(int windows) {
        count += windows;
        return this;
    }

    List<Swing> opened() {
        return said.stream().filter(swing -> swing.state() == Swing.State.OPEN).toList();
    }

    /** Windows until the first that opened, counted from one of them. */
    int delay(int from) {
        return (int) Duration.between(START, opened().get(0).openedAt()).dividedBy(SIZE) - from;
    }

    private void judge(SentimentWindow window) {
        said.addAll(detector.judge(window));
    }

    private static ThemeFigure figure(String id, long[] counts) {
        long posts = counts[0] + counts[1] + counts[2];
        return new ThemeFigure(
                id, ThemeScore.Kind.STORY, posts, counts[0], counts[1], counts[2], net(counts[0], posts, counts[2]));
    }

    private SentimentWindow all(String platform, String theme, long[] counts, List<ThemeFigure> figures) {
        long posts = counts[0] + counts[1] + counts[2];
        return of(platform, theme, counts[0], counts[1], counts[2], posts, counts[2] - counts[0], figures);
    }

    private SentimentWindow of(
            String platform,
            String theme,
            long negative,
            long neutral,
            long positive,
            long authors,
            long authorBalance,
            List<ThemeFigure> figures) {
        long posts = negative + neutral + positive;
        double net = net(negative, posts, positive);
        Instant end = START.plus(SIZE.multipliedBy(count));
        return SentimentWindow.of(new WindowKey("ferry", platform, theme, SIZE, end), Status.CLOSED)
                .labelled(negative, neutral, positive)
                .scores(net, 0)
                .authors(authors, authors == 0 ? 0 : (double) authorBalance / authors)
                .themes(figures)
                .examples(new Examples(List.of(theme + "-bad"), List.of(), List.of(theme + "-good")))
                .build();
    }

    private static double net(long negative, long posts, long positive) {
        return posts == 0 ? 0 : (double) (positive - negative) / posts;
    }
}
