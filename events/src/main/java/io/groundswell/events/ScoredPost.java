// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the topology made of a post: the stories that it is about, its sentiment, its themes. Carries no text. A
 * {@link Post.Op#DELETE} or {@link Post.Op#ACCOUNT_REMOVED} passes through with nothing but its identity, so that a
 * reader can honour it.
 *
 * @param post the post's id
 * @param op what happened to it
 * @param version as in {@link Post}
 * @param platform where it was published
 * @param kind as in {@link Post}
 * @param author the author key
 * @param eventTime places it in windows, see {@link Post#eventTime()}
 * @param engagement likes, reposts and replies together
 * @param stories the themes found, by story id; a story without themes has an empty list
 * @param score from −1 (very negative) to 1 (very positive); null when unscored
 * @param polarity null when unscored
 * @param label null when unscored
 * @param fineGrained null when unscored or when CoreNLP is off
 * @param model name and version of what scored it; null when unscored
 * @param unscored why it has no score; null when it has one
 * @param source as in {@link Post}
 * @param run as in {@link Post}
 */
public record ScoredPost(
        String post,
        Post.Op op,
        long version,
        Platform platform,
        Post.Kind kind,
        String author,
        Instant eventTime,
        long engagement,
        SortedMap<String, List<ThemeScore>> stories,
        @Nullable Double score,
        @Nullable Polarity polarity,
        @Nullable Label label,
        @Nullable FineGrained fineGrained,
        @Nullable String model,
        @Nullable Unscored unscored,
        String source,
        String run) {

    /** Why a text has no sentiment. */
    public enum Unscored {
        /** No words at all. */
        EMPTY,
        /** In a language that the model does not read. */
        LANGUAGE,
        /** Longer than the model reads. */
        TOO_LONG,
        /** Not finished within the time that one text is given. */
        TIMEOUT,
        /** A repost: its text is somebody else's and was scored there. */
        REPOST,
        /** A like has no text. */
        LIKE,
        /** A delete or an account removal has no text. */
        NO_TEXT,
        /** About no followed story; never written to a topic. */
        UNMATCHED
    }

    public ScoredPost {
        Check.text(post, "post");
        Check.present(op, "op");
        Check.notNegative(version, "version");
        Check.present(platform, "platform");
        Check.present(kind, "kind");
        Check.keyPart(author, "author");
        Check.present(eventTime, "eventTime");
        Check.notNegative(engagement, "engagement");
        stories = stories == null
                ? java.util.Collections.emptySortedMap()
                : java.util.Collections.unmodifiableSortedMap(new TreeMap<>(copyValues(stories)));
        if ((score == null) != (label == null) || (score == null) != (polarity == null)) {
            throw new IllegalArgumentException("score, label and polarity come together: post " + post);
        }
        if ((score == null) == (unscored == null)) {
            throw new IllegalArgumentException("a post has a score or a reason for none: post " + post);
        }
        if (score != null) {
            Check.within(score, -1, 1, "score");
        }
        source = source == null ? "unknown" : source;
        run = run == null ? "live" : run;
    }

    private static Map<String, List<ThemeScore>> copyValues(Map<String, List<ThemeScore>> stories) {
        Map<String, List<ThemeScore>> copy = new TreeMap<>();
        stories.forEach((story, themes) -> copy.put(
                story, Check.list(Check.present(themes, "themes of story " + story), "themes of story " + story)));
        return copy;
    }
}
