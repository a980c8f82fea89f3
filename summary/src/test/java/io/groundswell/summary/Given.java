// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.summary;

import io.groundswell.events.Platform;
import io.groundswell.events.Polarity;
import io.groundswell.events.Post;
import io.groundswell.events.SentimentWindow;
import io.groundswell.events.SentimentWindow.Examples;
import io.groundswell.events.SentimentWindow.Status;
import io.groundswell.events.SentimentWindow.ThemeFigure;
import io.groundswell.events.Story;
import io.groundswell.events.ThemeScore;
import io.groundswell.events.WindowKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A story about a bridge, and what its tests have in common. */
final class Given {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final Duration DAY = Duration.ofHours(24);

    static final Story BRIDGE = new Story(
            "bridge",
            "Town votes on the bridge",
            Story.Match.NOTHING,
            List.of(
                    new Story.Theme("cost", "What it costs", List.of("toll"), List.of(), List.of()),
                    new Story.Theme("traffic", "Traffic", List.of("queue"), List.of(), List.of())));

    private Given() {}

    static SentimentWindow window(Platform platform, String theme, Counts counts) {
        return window(new WindowKey("bridge", platform.wireName(), theme, DAY, NOON), counts);
    }

    static SentimentWindow window(WindowKey key, Counts counts) {
        return draft(key, counts).build();
    }

    /** To which more can be said. */
    static SentimentWindow.Builder draft(WindowKey key, Counts counts) {
        Figures figures = Figures.ofTheme(List.of(figure("any", counts.negative, counts.neutral, counts.positive)));
        return SentimentWindow.of(key, counts.status)
                .labelled(counts.negative, counts.neutral, counts.positive)
                .amplified(counts.reposts, counts.likes)
                .remarks(counts.remarks)
                .unscored(counts.unscored)
                .interval(figures.netLow(), figures.netHigh())
                .polarity(new Polarity(0.5, 0.3, 0.2))
                .authors(figures.posts(), figures.net())
                .themes(counts.themes)
                .examples(counts.examples);
    }

    static ThemeFigure figure(String id, long negative, long neutral, long positive) {
        long posts = negative + neutral + positive;
        return new ThemeFigure(
                id,
                id.startsWith("#") ? ThemeScore.Kind.HASHTAG : ThemeScore.Kind.STORY,
                posts,
                negative,
                neutral,
                positive,
                posts == 0 ? 0 : (double) (positive - negative) / posts);
    }

    static Post post(String id, String text) {
        return Post.upsert(id, Platform.X, "author of " + id, NOON.minusSeconds(60))
                .text(text)
                .build();
    }

    static DiscussionSummary summary(List<SentimentWindow> windows, Post... posts) {
        QuotablePosts quotable = new QuotablePosts(Set.copyOf(io.groundswell.summary.Examples.of(windows)));
        List.of(posts).forEach(quotable::accept);
        return DiscussionSummary.of(
                BRIDGE,
                List.of(Platform.X),
                Map.of(Platform.X, new WindowChoice(NOON.minus(DAY), NOON, DAY)),
                windows,
                List.of(),
                quotable,
                false);
    }

    static PlatformSummary onX(List<SentimentWindow> windows, Post... posts) {
        return summary(windows, posts).platforms().get(0);
    }

    static Counts counts(long negative, long neutral, long positive) {
        return new Counts(negative, neutral, positive, 0, 0, 0, 0, Status.CLOSED, List.of(), Examples.NONE);
    }

    record Counts(
            long negative,
            long neutral,
            long positive,
            long reposts,
            long likes,
            long remarks,
            long unscored,
            Status status,
            List<ThemeFigure> themes,
            Examples examples) {

        Counts apart(long newReposts, long newLikes, long newRemarks, long newUnscored) {
            return new Counts(
                    negative,
                    neutral,
                    positive,
                    newReposts,
                    newLikes,
                    newRemarks,
                    newUnscored,
                    status,
                    themes,
                    examples);
        }

        Counts open() {
            return with(Status.OPEN, themes, examples);
        }

        Counts leading(ThemeFigure... figures) {
            return with(status, List.of(figures), examples);
        }

        Counts examples(List<String> ofNegative, List<String> ofNeutral, List<String> ofPositive) {
            return with(status, themes, new Examples(ofNegative, ofNeutral, ofPositive));
        }

        private Counts with(Status newStatus, List<ThemeFigure> newThemes, Examples newExamples) {
            return new Counts(
                    negative, neutral, positive, reposts, likes, remarks, unscored, newStatus, newThemes, newExamples);
        }
    }
}
