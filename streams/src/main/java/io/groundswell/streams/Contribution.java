// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.Label;
import io.groundswell.events.Platform;
import io.groundswell.events.Post;
import io.groundswell.events.ScoredPost;
import io.groundswell.events.ThemeScore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serde;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a post: how it counts, and what decides whether it still stands. Of an operation that leaves
 * nothing behind, a delete or an account removal, only the latter.
 *
 * @param op what was done last
 * @param version of it, as in {@link Post}
 * @param platform where it was published
 * @param time its event time in milliseconds since the epoch
 * @param tally what it adds to each of its stories
 * @param label null when unscored
 * @param engagement likes, reposts and replies together
 * @param stories what its themes add, by story; empty when it is about none
 */
record Contribution(
        Post.Op op,
        long version,
        Platform platform,
        long time,
        Tally tally,
        @Nullable Label label,
        long engagement,
        SortedMap<String, List<Theme>> stories) {

    static final Serde<Contribution> SERDE = Packed.withTallies(Contribution::write, Contribution::read);

    /**
     * A theme that the post mentions.
     *
     * @param id of the theme, or {@code #hashtag}
     * @param tally what the clause that mentions it adds; its cells are those of the post
     */
    record Theme(String id, Tally tally) {}

    static Contribution of(ScoredPost post) {
        OptionalInt cell = EstimatedShares.cell(post);
        CellCounts cells = cell.isPresent() ? CellCounts.one(cell.getAsInt()) : CellCounts.NONE;
        Tally tally = tally(post, cells);
        SortedMap<String, List<Theme>> stories = new TreeMap<>();
        post.stories().forEach((story, themes) -> stories.put(story, themes(post, tally, themes)));
        return new Contribution(
                post.op(),
                post.version(),
                post.platform(),
                post.eventTime().toEpochMilli(),
                tally,
                tally.posts() > 0 ? post.label() : null,
                post.engagement(),
                stories);
    }

    private static Tally tally(ScoredPost post, CellCounts cells) {
        if (post.kind() == Post.Kind.REMARK) {
            return Tally.REMARK;
        }
        if (post.kind() == Post.Kind.REPOST) {
            return Tally.REPOST;
        }
        if (post.kind() == Post.Kind.LIKE) {
            return Tally.LIKE;
        }
        if (post.label() == null || post.score() == null || post.polarity() == null) {
            return Tally.UNSCORED;
        }
        return Tally.scored(post.label(), Tally.micros(post.score()), post.polarity(), cells);
    }

    private static List<Theme> themes(ScoredPost post, Tally tally, List<ThemeScore> themes) {
        if (post.polarity() == null || tally.posts() == 0) {
            return List.of();
        }
        List<Theme> tallies = new ArrayList<>(themes.size());
        for (ThemeScore theme : themes) {
            tallies.add(new Theme(
                    theme.id(),
                    Tally.scored(theme.label(), Tally.micros(theme.score()), post.polarity(), tally.cells())));
        }
        return tallies;
    }

    /** The minute since the epoch in which it counts. */
    int minute() {
        return (int) Math.floorDiv(time, 60_000L);
    }

    /** Whether any window holds it. */
    boolean counts() {
        return !stories.isEmpty();
    }

    /** Whether it is a post that should have a score and has none. */
    boolean isUnscored() {
        return tally.unscored() > 0;
    }

    /** The same version of the post, in no window. */
    Contribution withoutStories() {
        return new Contribution(op, version, platform, time, tally, label, engagement, Collections.emptySortedMap());
    }

    private static void write(PackedWriter out, Contribution one) {
        out.constant(one.op)
                .number(one.version)
                .constant(one.platform)
                .number(one.time)
                .tally(one.tally)
                .constant(one.label)
                .number(one.engagement)
                .number(one.stories.size());
        for (Map.Entry<String, List<Theme>> story : one.stories.entrySet()) {
            out.text(story.getKey()).number(story.getValue().size());
            for (Theme theme : story.getValue()) {
                out.text(theme.id()).sums(theme.tally());
            }
        }
    }

    private static Contribution read(PackedReader in) {
        Post.Op op = in.constant(Post.Op.class);
        long version = in.number();
        Platform platform = in.constant(Platform.class);
        long time = in.number();
        Tally tally = in.tally();
        @Nullable Label label = in.constantOrNull(Label.class);
        long engagement = in.number();
        SortedMap<String, List<Theme>> stories = new TreeMap<>();
        for (int left = in.count(); left > 0; left--) {
            String story = in.text();
            int count = in.count();
            List<Theme> themes = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                themes.add(new Theme(in.text(), in.sums().with(tally.cells())));
            }
            stories.put(story, themes);
        }
        return new Contribution(op, version, platform, time, tally, label, engagement, stories);
    }
}
