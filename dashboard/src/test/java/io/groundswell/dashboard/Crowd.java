// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard;

import io.groundswell.events.SentimentWindow;
import io.groundswell.events.SentimentWindow.Examples;
import io.groundswell.events.SentimentWindow.Status;
import io.groundswell.events.SentimentWindow.ThemeFigure;
import io.groundswell.events.Shares;
import io.groundswell.events.WindowKey;
import java.util.List;

/** How many posts of each label: enough to make a window of. */
record Crowd(long negative, long neutral, long positive) {

    static final Crowd NOBODY = new Crowd(0, 0, 0);

    Crowd plus(Crowd other) {
        return new Crowd(negative + other.negative, neutral + other.neutral, positive + other.positive);
    }

    long posts() {
        return negative + neutral + positive;
    }

    double net() {
        return posts() == 0 ? 0 : (double) (positive - negative) / posts();
    }

    /** The window as the topology would write it, with the interval that it uses (Bonett and Price 2012). */
    SentimentWindow window(WindowKey key, Status status, List<ThemeFigure> themes, Examples examples) {
        double n = posts() + 2.0;
        double p = (positive + 1) / n;
        double q = (negative + 1) / n;
        double reach = 1.959964 * Math.sqrt((p + q - (p - q) * (p - q)) / n);
        return SentimentWindow.of(key, status)
                .labelled(negative, neutral, positive)
                .amplified(posts() / 6, posts() * 3)
                .unscored(posts() / 25)
                .interval(Math.max(-1, Math.min(net(), p - q - reach)), Math.min(1, Math.max(net(), p - q + reach)))
                .scores(net() * 0.8, posts() < 2 ? 0 : 0.5)
                .authors(Math.max(1, Math.round(posts() * 0.7)), Math.max(-1, Math.min(1, net() * 0.82)))
                .themes(themes)
                .examples(examples)
                .estimated(posts() == 0 ? null : shares())
                .build();
    }

    /** Near what is counted, and as unsure as the model itself. */
    private Shares shares() {
        return new Shares(posts(), share(negative), share(neutral), share(positive));
    }

    private Shares.Share share(long count) {
        double share = (double) count / posts();
        return new Shares.Share(share, Math.max(0, share - 0.2), Math.min(1, share + 0.2));
    }
}
