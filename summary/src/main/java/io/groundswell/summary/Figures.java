// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.summary;

import io.groundswell.events.Label;
import io.groundswell.events.SentimentWindow;
import io.groundswell.events.SentimentWindow.ThemeFigure;
import java.util.Collection;
import java.util.List;

/**
 * What windows add up to.
 *
 * @param posts how many scored posts, replies included: {@code negative + neutral + positive}
 * @param negative posts labelled so; likewise {@code neutral} and {@code positive}
 * @param reposts amplification, never scored; likewise {@code likes}
 * @param remarks narration of a story brief, never counted as posts
 * @param unscored posts that no model could read
 * @param net {@code (positive − negative) / posts}, from −1 to 1; 0 without posts
 * @param netLow lower end of the 95 % interval of {@code net}
 * @param netHigh upper end of the 95 % interval of {@code net}
 */
public record Figures(
        long posts,
        long negative,
        long neutral,
        long positive,
        long reposts,
        long likes,
        long remarks,
        long unscored,
        double net,
        double netLow,
        double netHigh) {

    static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, -1, 1);

    /** Two-sided 95 % quantile of the normal distribution. */
    private static final double Z = 1.959964;

    /** One window speaks for itself; several are added up. They must not overlap. */
    static Figures of(Collection<SentimentWindow> windows) {
        if (windows.size() == 1) {
            SentimentWindow one = windows.iterator().next();
            return new Figures(
                    one.posts(),
                    one.negative(),
                    one.neutral(),
                    one.positive(),
                    one.reposts(),
                    one.likes(),
                    one.remarks(),
                    one.unscored(),
                    one.net(),
                    one.netLow(),
                    one.netHigh());
        }
        Figures sum = NONE;
        for (SentimentWindow window : windows) {
            sum = counted(
                    sum.negative + window.negative(),
                    sum.neutral + window.neutral(),
                    sum.positive + window.positive(),
                    sum.reposts + window.reposts(),
                    sum.likes + window.likes(),
                    sum.remarks + window.remarks(),
                    sum.unscored + window.unscored());
        }
        return sum;
    }

    /** Of one theme, with the interval that its counts allow. */
    public static Figures of(ThemeFigure figure) {
        return ofTheme(List.of(figure));
    }

    static Figures ofTheme(Collection<ThemeFigure> figures) {
        return counted(
                figures.stream().mapToLong(ThemeFigure::negative).sum(),
                figures.stream().mapToLong(ThemeFigure::neutral).sum(),
                figures.stream().mapToLong(ThemeFigure::positive).sum(),
                0,
                0,
                0,
                0);
    }

    /**
     * With the interval that the windows themselves carry: the adjusted Wald interval for a difference of two shares of
     * one sample (Bonett and Price 2012, "Adjusted Wald confidence interval for a difference of binomial proportions
     * based on paired data", Journal of Educational and Behavioral Statistics 37), widened to hold {@code net} itself.
     */
    private static Figures counted(
            long negative, long neutral, long positive, long reposts, long likes, long remarks, long unscored) {
        long posts = negative + neutral + positive;
        double net = posts == 0 ? 0 : (double) (positive - negative) / posts;
        double n = posts + 2.0;
        double p = (positive + 1) / n;
        double q = (negative + 1) / n;
        double reach = Z * Math.sqrt((p + q - (p - q) * (p - q)) / n);
        return new Figures(
                posts,
                negative,
                neutral,
                positive,
                reposts,
                likes,
                remarks,
                unscored,
                net,
                Math.max(-1, Math.min(net, p - q - reach)),
                Math.min(1, Math.max(net, p - q + reach)));
    }

    /** How many posts carry a label. */
    long count(Label label) {
        return switch (label) {
            case NEGATIVE -> negative;
            case NEUTRAL -> neutral;
            case POSITIVE -> positive;
        };
    }

    /** Which part of the posts carries a label, from 0 to 1; 0 without posts. */
    double share(Label label) {
        return posts == 0 ? 0 : (double) count(label) / posts;
    }

    /** Whether nothing at all was received. */
    boolean isEmpty() {
        return posts + reposts + likes + remarks + unscored == 0;
    }
}
