// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.events;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One plain, valid specimen of each record, for tests that bend a single component. */
final class Valid {

    static final Instant NOON = Instant.parse("2026-05-09T12:00:00Z");

    static final Story STORY = new Story(
            "night-ferry",
            "The night ferry stops",
            new Story.Match(
                    List.of("night ferry"),
                    List.of("nightferry"),
                    List.of("news.example/ferry"),
                    List.of("x:1"),
                    List.of("day ferry")),
            List.of(new Story.Theme(
                    "safety", "Safety", List.of("unsafe"), List.of("safety"), List.of("life ?vests?"))));

    static final Post POST = Post.upsert("x:1", Platform.X, "a1b2", NOON)
            .version(3)
            .kind(Post.Kind.REPLY)
            .handle("harbour_light")
            .text("The night ferry is unsafe 😡")
            .lang("en")
            .createdAt(NOON.minusSeconds(2))
            .thread("x:0", "x:0")
            .quoted("x:9")
            .stories(Set.of("night-ferry"))
            .engagement(5, 2, 1)
            .source("archive")
            .run("live")
            .build();

    static final ThemeScore THEME_SCORE = new ThemeScore("safety", ThemeScore.Kind.STORY, -0.8, Label.NEGATIVE, 0, 25);

    static final ScoredPost SCORED = scored(
            new TreeMap<>(java.util.Map.of("night-ferry", List.of(THEME_SCORE))),
            -0.75,
            new Polarity(0.8, 0.15, 0.05),
            Label.NEGATIVE,
            null);

    static final ScoredPost UNSCORED = scored(new TreeMap<>(), null, null, null, ScoredPost.Unscored.LANGUAGE);

    static final WindowKey KEY = new WindowKey("night-ferry", "bluesky", "all", Duration.ofMinutes(5), NOON);

    static final SentimentWindow WINDOW = SentimentWindow.of(KEY, SentimentWindow.Status.CLOSED)
            .revision(1)
            .labelled(6, 3, 1)
            .amplified(4, 40)
            .remarks(2)
            .unscored(1)
            .interval(-0.75, -0.2)
            .scores(-0.41, 0.3)
            .polarity(new Polarity(0.55, 0.3, 0.15))
            .authors(8, -0.4)
            .themes(List.of(new SentimentWindow.ThemeFigure("safety", ThemeScore.Kind.STORY, 5, 4, 1, 0, -0.8)))
            .examples(new SentimentWindow.Examples(List.of("x:1"), List.of(), List.of("x:2")))
            .estimated(new Shares(
                    10,
                    new Shares.Share(0.4, 0.1, 0.7),
                    new Shares.Share(0.4, 0.05, 0.75),
                    new Shares.Share(0.2, 0, 0.5)))
            .build();

    static final Swing SWING = swing(Swing.State.OPEN, null);

    private Valid() {}

    static ScoredPost scored(
            SortedMap<String, List<ThemeScore>> stories,
            @Nullable Double score,
            @Nullable Polarity polarity,
            @Nullable Label label,
            ScoredPost.@Nullable Unscored unscored) {
        return new ScoredPost(
                "x:1",
                Post.Op.UPSERT,
                3,
                Platform.X,
                Post.Kind.REPLY,
                "a1b2",
                NOON,
                8,
                stories,
                score,
                polarity,
                label,
                score == null ? null : new FineGrained(0.5, 0.3, 0.1, 0.06, 0.04),
                score == null ? null : "social/1",
                unscored,
                "archive",
                "live");
    }

    static Swing swing(Swing.State state, @Nullable Instant resolvedAt) {
        return new Swing(
                "5f0c",
                state,
                "night-ferry",
                "bluesky",
                "all",
                Duration.ofMinutes(5),
                NOON,
                resolvedAt,
                0.1,
                -0.5,
                -0.6,
                0.00001,
                120,
                400,
                Swing.Severity.CRITICAL,
                List.of(new Swing.Cause("safety", -0.4)),
                List.of("x:1"),
                Swing.Kind.LEVEL,
                "5f0c",
                NOON.minusSeconds(300),
                0,
                120,
                List.of(),
                null);
    }
}
