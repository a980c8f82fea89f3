// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.swings;

import io.groundswell.events.SentimentWindow;
import io.groundswell.events.SentimentWindow.Status;
import io.groundswell.events.SentimentWindow.ThemeFigure;
import io.groundswell.events.ThemeScore;
import io.groundswell.events.WindowKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The posts and authors of a window. Not thread-safe. */
final class Counts {

    private long negative;
    private long neutral;
    private long positive;
    private long authors;
    private long authorBalance;

    void addPosts(long newNegative, long newNeutral, long newPositive) {
        negative += newNegative;
        neutral += newNeutral;
        positive += newPositive;
    }

    void addAuthors(long newAuthors, long balance) {
        authors += newAuthors;
        authorBalance += balance;
    }

    void add(Counts other) {
        addPosts(other.negative, other.neutral, other.positive);
        addAuthors(other.authors, other.authorBalance);
    }

    long posts() {
        return negative + neutral + positive;
    }

    private double net() {
        return posts() == 0 ? 0 : (double) (positive - negative) / posts();
    }

    ThemeFigure figure(String theme) {
        return new ThemeFigure(theme, ThemeScore.Kind.STORY, posts(), negative, neutral, positive, net());
    }

    SentimentWindow window(
            String story, String platform, String theme, Instant end, Duration size, List<ThemeFigure> themes) {
        return SentimentWindow.of(new WindowKey(story, platform, theme, size, end), Status.CLOSED)
                .labelled(negative, neutral, positive)
                .scores(net(), 0)
                .authors(authors, authors == 0 ? 0 : (double) authorBalance / authors)
                .themes(themes)
                .build();
    }
}
