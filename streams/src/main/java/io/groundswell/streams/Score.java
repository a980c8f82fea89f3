// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.Post;
import io.groundswell.events.ScoredPost;
import io.groundswell.events.ThemeScore;
import io.groundswell.events.Topic;
import io.groundswell.sentiment.Scoring;
import io.groundswell.sentiment.SentimentModel;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.streams.kstream.ValueMapper;
import org.jspecify.annotations.Nullable;

/** Scores the text of a matched post once, for all its stories. Amplification, deletes and unmatched posts are not scored. */
final class Score implements ValueMapper<MatchedPost, ScoredPost> {

    /** Leaves room in the records that carry it on. */
    private static final long MAX_BYTES = Topic.MAX_RECORD_BYTES / 4;

    private static final long MAX_BYTES_PER_CHARACTER = 3;
    private static final long BYTES_BESIDE_NAMES = 120;

    private final SentimentModel model;
    private final StreamMeters meters;

    Score(SentimentModel model, StreamMeters meters) {
        this.model = model;
        this.meters = meters;
    }

    /**
     * {@inheritDoc}
     *
     * @throws TooLargeException when the post mentions more themes than one record can hold: behind this stage it would
     *     be part of a transaction, and could no longer be set aside
     */
    @Override
    public ScoredPost apply(MatchedPost matched) {
        ScoredPost scored = score(matched);
        long bytes = mostBytes(scored);
        if (bytes > MAX_BYTES) {
            throw new TooLargeException(bytes, MAX_BYTES);
        }
        return scored;
    }

    /** An upper bound of what the themes take; everything else in a scored post is bounded where it is made. */
    private static long mostBytes(ScoredPost post) {
        long bytes = 0;
        for (var story : post.stories().entrySet()) {
            bytes += BYTES_BESIDE_NAMES
                    + MAX_BYTES_PER_CHARACTER * story.getKey().length();
            for (ThemeScore theme : story.getValue()) {
                bytes += BYTES_BESIDE_NAMES
                        + MAX_BYTES_PER_CHARACTER * theme.id().length();
            }
        }
        return bytes;
    }

    private ScoredPost score(MatchedPost matched) {
        Post post = matched.post();
        if (post.op() != Post.Op.UPSERT) {
            return unscored(matched, ScoredPost.Unscored.NO_TEXT);
        }
        if (matched.stories().isEmpty()) {
            return unscored(matched, ScoredPost.Unscored.UNMATCHED);
        }
        if (post.kind() == Post.Kind.REPOST) {
            return unscored(matched, ScoredPost.Unscored.REPOST);
        }
        if (post.kind() == Post.Kind.LIKE) {
            return unscored(matched, ScoredPost.Unscored.LIKE);
        }
        long start = System.nanoTime();
        Scoring scoring = model.score(post.text(), post.lang());
        meters.scored(Duration.ofNanos(System.nanoTime() - start));
        if (scoring instanceof Scoring.Sentiment sentiment) {
            return scored(matched, sentiment);
        }
        return unscored(matched, ScoredPosts.reason(((Scoring.Unscored) scoring).reason()));
    }

    private static ScoredPost scored(MatchedPost matched, Scoring.Sentiment sentiment) {
        SortedMap<String, List<ThemeScore>> themes = new TreeMap<>();
        matched.stories()
                .forEach((id, story) -> themes.put(
                        id,
                        story.themes().find(matched.post().text(), matched.words(), sentiment).stream()
                                .map(ScoredPosts::theme)
                                .toList()));
        return scoredPost(matched, themes, sentiment, null);
    }

    private static ScoredPost unscored(MatchedPost matched, ScoredPost.Unscored reason) {
        SortedMap<String, List<ThemeScore>> themes = new TreeMap<>();
        matched.stories().keySet().forEach(id -> themes.put(id, List.of()));
        return scoredPost(matched, themes, null, reason);
    }

    private static ScoredPost scoredPost(
            MatchedPost matched,
            SortedMap<String, List<ThemeScore>> stories,
            Scoring.@Nullable Sentiment sentiment,
            ScoredPost.@Nullable Unscored unscored) {
        Post post = matched.post();
        return new ScoredPost(
                post.id(),
                post.op(),
                post.version(),
                post.platform(),
                post.kind(),
                post.author(),
                matched.eventTime(),
                post.engagement(),
                stories,
                sentiment == null ? null : ScoredPosts.rounded(sentiment.score()),
                sentiment == null ? null : ScoredPosts.polarity(sentiment.polarity()),
                sentiment == null ? null : ScoredPosts.label(sentiment.label()),
                sentiment == null ? null : ScoredPosts.fineGrained(sentiment.fineGrained()),
                sentiment == null ? null : sentiment.model(),
                unscored,
                post.source(),
                post.run());
    }
}
