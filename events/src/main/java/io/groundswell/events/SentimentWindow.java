// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.events;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a crowd felt during one window: a story on one platform (or all) and one theme (or all), from {@code start}
 * inclusive to {@code end} exclusive. Holds no author, no handle and no text.
 *
 * @param story the story's id
 * @param platform a platform's wire name, or {@code all}
 * @param theme a theme's id, or {@code all}
 * @param size of the window
 * @param start inclusive
 * @param end exclusive
 * @param status whether more is expected
 * @param revision 0 until a correction arrives after closing; each correction adds one
 * @param posts how many scored posts: {@code negative + neutral + positive}
 * @param negative how many posts are labelled so; likewise {@code neutral} and {@code positive}
 * @param reposts amplification: never scored, and never among posts, authors or {@code net}
 * @param likes amplification as well; 0 where no source was asked for it, and in records of before there were likes
 * @param remarks a brief's narration, never counted as posts
 * @param unscored posts that no model could read
 * @param net {@code (positive − negative) / posts}, from −1 to 1; 0 without posts
 * @param netLow lower end of the 95 % interval of {@code net}
 * @param netHigh upper end of the 95 % interval of {@code net}
 * @param mean mean score, from −1 to 1; 0 without posts
 * @param deviation sample standard deviation of the score; 0 with fewer than two posts
 * @param polarity mean of the calibrated probabilities of the posts; on a theme, of the posts that mention it. A third
 *     each without posts
 * @param authors how many different authors the posts have; on a theme, those that mention it
 * @param authorNet as {@code net}, but with one vote for each author: that of the label that most of the author's posts
 *     in the window have, positive against negative; 0 without posts
 * @param themes on theme {@code all}: the leading themes by posts, at most 20; else empty
 * @param examples a few representative posts
 * @param estimated the shares of negative, neutral and positive posts, corrected for the model's errors; on a theme, of
 *     the posts that mention it, each as a whole. Null where no post has calibrated probabilities
 */
public record SentimentWindow(
        String story,
        String platform,
        String theme,
        Duration size,
        Instant start,
        Instant end,
        Status status,
        int revision,
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
        double netHigh,
        double mean,
        double deviation,
        Polarity polarity,
        long authors,
        double authorNet,
        List<ThemeFigure> themes,
        Examples examples,
        @Nullable Shares estimated) {

    /** Two scores, one −1 and one 1, deviate by √2 from their mean; more scores by less. */
    private static final double MAX_DEVIATION = Math.sqrt(2);

    /** How many leading themes a window lists at most. */
    public static final int LEADING_THEMES = 20;

    /** Whether more is expected. */
    public enum Status {
        /** Still filling: a later record with the same key replaces this one. */
        OPEN,
        /** Event time has passed its end and the grace period. Only a late correction replaces it. */
        CLOSED
    }

    /**
     * A theme's figures within the window.
     *
     * @param id the theme's id, or {@code #hashtag}
     * @param kind where the theme comes from
     * @param posts that mention it; likewise {@code negative}, {@code neutral} and {@code positive} by the clause
     * @param net {@code (positive − negative) / posts}
     */
    public record ThemeFigure(
            String id, ThemeScore.Kind kind, long posts, long negative, long neutral, long positive, double net) {

        public ThemeFigure {
            Check.keyPart(id, "theme id");
            Check.present(kind, "kind");
            Check.notNegative(negative, "negative");
            Check.notNegative(neutral, "neutral");
            Check.notNegative(positive, "positive");
            if (posts != negative + neutral + positive) {
                throw new IllegalArgumentException(
                        "posts of theme " + id + " must be negative + neutral + positive: was " + posts);
            }
            Check.within(net, -1, 1, "net");
        }
    }

    /** Ids of a few representative posts of each label, the most representative first. */
    public record Examples(List<String> negative, List<String> neutral, List<String> positive) {

        public static final Examples NONE = new Examples(List.of(), List.of(), List.of());

        public Examples {
            negative = Check.list(negative, "negative");
            neutral = Check.list(neutral, "neutral");
            positive = Check.list(positive, "positive");
        }
    }

    public SentimentWindow {
        Check.present(status, "status");
        Check.notNegative(revision, "revision");
        Check.notNegative(negative, "negative");
        Check.notNegative(neutral, "neutral");
        Check.notNegative(positive, "positive");
        Check.notNegative(reposts, "reposts");
        Check.notNegative(likes, "likes");
        Check.notNegative(remarks, "remarks");
        Check.notNegative(unscored, "unscored");
        if (posts != negative + neutral + positive) {
            throw new IllegalArgumentException("posts must be negative + neutral + positive: was " + posts);
        }
        Check.within(netLow, -1, 1, "netLow");
        Check.within(netHigh, -1, 1, "netHigh");
        Check.within(net, netLow, netHigh, "net");
        Check.within(mean, -1, 1, "mean");
        Check.within(deviation, 0, MAX_DEVIATION, "deviation");
        polarity = polarity == null ? Builder.UNKNOWN : polarity;
        Check.notNegative(authors, "authors");
        Check.within(authorNet, -1, 1, "authorNet");
        themes = Check.list(themes, "themes");
        examples = examples == null ? Examples.NONE : examples;
        if (estimated != null && estimated.posts() > posts) {
            throw new IllegalArgumentException(
                    "shares must rest on at most " + posts + " posts: was " + estimated.posts());
        }
        if (!new WindowKey(story, platform, theme, size, end).start().equals(start)) {
            throw new IllegalArgumentException("start must be end − size: was " + start + " to " + end);
        }
    }

    public WindowKey key() {
        return new WindowKey(story, platform, theme, size, end);
    }

    /** The beginning of a window without posts: what is not said of it is 0 or empty. */
    public static Builder of(WindowKey key, Status status) {
        return new Builder(key, status);
    }

    /** Takes components by name; start, posts and net follow from others. Not thread-safe. */
    public static final class Builder {
        private static final Polarity UNKNOWN = new Polarity(1 / 3.0, 1 / 3.0, 1 / 3.0);

        private final WindowKey key;
        private final Status status;
        private int revision;
        private long negative;
        private long neutral;
        private long positive;
        private long reposts;
        private long likes;
        private long remarks;
        private long unscored;
        private double netLow = -1;
        private double netHigh = 1;
        private double mean;
        private double deviation;
        private Polarity polarity = UNKNOWN;
        private long authors;
        private double authorNet;
        private List<ThemeFigure> themes = List.of();
        private Examples examples = Examples.NONE;
        private @Nullable Shares estimated;

        private Builder(WindowKey key, Status status) {
            this.key = key;
            this.status = status;
        }

        public Builder revision(int value) {
            revision = value;
            return this;
        }

        /** How many posts have which label. */
        public Builder labelled(long asNegative, long asNeutral, long asPositive) {
            negative = asNegative;
            neutral = asNeutral;
            positive = asPositive;
            return this;
        }

        public Builder amplified(long repostCount, long likeCount) {
            reposts = repostCount;
            likes = likeCount;
            return this;
        }

        public Builder remarks(long value) {
            remarks = value;
            return this;
        }

        public Builder unscored(long value) {
            unscored = value;
            return this;
        }

        /** That of {@code net}; from −1 to 1, which says nothing, unless given. */
        public Builder interval(double low, double high) {
            netLow = low;
            netHigh = high;
            return this;
        }

        /** Of the scores. */
        public Builder scores(double scoreMean, double scoreDeviation) {
            mean = scoreMean;
            deviation = scoreDeviation;
            return this;
        }

        /** A third each unless given. */
        public Builder polarity(Polarity value) {
            polarity = value;
            return this;
        }

        public Builder authors(long count, double net) {
            authors = count;
            authorNet = net;
            return this;
        }

        public Builder themes(List<ThemeFigure> value) {
            themes = value;
            return this;
        }

        public Builder examples(Examples value) {
            examples = value;
            return this;
        }

        public Builder estimated(@Nullable Shares value) {
            estimated = value;
            return this;
        }

        public SentimentWindow build() {
            long posts = negative + neutral + positive;
            return new SentimentWindow(
                    key.story(),
                    key.platform(),
                    key.theme(),
                    key.size(),
                    key.start(),
                    key.end(),
                    status,
                    revision,
                    posts,
                    negative,
                    neutral,
                    positive,
                    reposts,
                    likes,
                    remarks,
                    unscored,
                    posts == 0 ? 0 : (double) (positive - negative) / posts,
                    netLow,
                    netHigh,
                    mean,
                    deviation,
                    polarity,
                    authors,
                    authorNet,
                    themes,
                    examples,
                    estimated);
        }
    }
}
