// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.Label;
import io.groundswell.events.Post;
import io.groundswell.events.Story;
import io.groundswell.events.WindowKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What every window must say, worked out the slow and obvious way: keep the greatest version of each post, then visit
 * every window that holds it. Knows nothing of slices, deltas or stores; texts are judged by {@link WordModel}'s words.
 */
final class Oracle {

    /** Figures of one window that do not depend on how they were added up. */
    record Figures(
            long negative,
            long neutral,
            long positive,
            long reposts,
            long likes,
            long remarks,
            long unscored,
            long scoreMicros) {

        static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0);

        Figures plus(Figures other) {
            return new Figures(
                    negative + other.negative,
                    neutral + other.neutral,
                    positive + other.positive,
                    reposts + other.reposts,
                    likes + other.likes,
                    remarks + other.remarks,
                    unscored + other.unscored,
                    scoreMicros + other.scoreMicros);
        }
    }

    private Oracle() {}

    static Map<WindowKey, Figures> windows(List<Post> log, List<Story> stories, List<WindowSpec> specs) {
        Map<WindowKey, Figures> windows = new TreeMap<>(java.util.Comparator.comparing(WindowKey::toString));
        for (Post post : standing(log)) {
            for (Story story : stories) {
                if (isAbout(post, story)) {
                    count(post, story, specs, windows);
                }
            }
        }
        return windows;
    }

    /** The posts that are left when every operation is done: deletes win over equal versions. */
    private static List<Post> standing(List<Post> log) {
        Map<String, Post> latest = new HashMap<>();
        Map<String, Instant> removed = new HashMap<>();
        for (Post post : log) {
            if (post.op() == Post.Op.ACCOUNT_REMOVED) {
                removed.merge(post.author(), post.eventTime(), (a, b) -> a.isAfter(b) ? a : b);
                continue;
            }
            latest.merge(post.author() + "/" + post.id(), post, (known, next) -> {
                boolean newer = next.version() > known.version();
                boolean deletesAnEqual = next.version() == known.version() && next.op() == Post.Op.DELETE;
                return newer || deletesAnEqual ? next : known;
            });
        }
        List<Post> standing = new ArrayList<>(latest.values());
        standing.removeIf(post -> post.op() != Post.Op.UPSERT
                || !post.eventTime().isAfter(removed.getOrDefault(post.author(), Instant.MIN)));
        return standing;
    }

    static boolean isAbout(Post post, Story story) {
        return post.stories().contains(story.id())
                || story.match().phrases().stream()
                        .anyMatch(phrase -> post.text().contains(phrase));
    }

    private static void count(Post post, Story story, List<WindowSpec> specs, Map<WindowKey, Figures> windows) {
        Figures whole = figures(post);
        List<String> themes = new ArrayList<>(List.of(WindowKey.ALL));
        if (whole.negative() + whole.neutral() + whole.positive() > 0) {
            for (Story.Theme theme : story.themes()) {
                if (theme.phrases().stream().anyMatch(phrase -> post.text().contains(phrase))) {
                    themes.add(theme.id());
                }
            }
        }
        for (WindowSpec spec : specs) {
            for (String platform : List.of(post.platform().wireName(), WindowKey.ALL)) {
                for (String theme : themes) {
                    for (Instant end : ends(post.eventTime(), spec)) {
                        windows.merge(
                                new WindowKey(story.id(), platform, theme, spec.size(), end), whole, Figures::plus);
                    }
                }
            }
        }
    }

    /** Every multiple of the slide that is after the instant, and by no more than the size. */
    private static List<Instant> ends(Instant time, WindowSpec spec) {
        List<Instant> ends = new ArrayList<>();
        long slide = spec.slide().toMillis();
        Instant end = Instant.ofEpochMilli(Math.floorDiv(time.toEpochMilli(), slide) * slide + slide);
        while (Duration.between(time, end).compareTo(spec.size()) <= 0) {
            ends.add(end);
            end = end.plus(spec.slide());
        }
        return ends;
    }

    private static Figures figures(Post post) {
        if (post.kind() == Post.Kind.REMARK) {
            return new Figures(0, 0, 0, 0, 0, 1, 0, 0);
        }
        if (post.kind() == Post.Kind.REPOST) {
            return new Figures(0, 0, 0, 1, 0, 0, 0, 0);
        }
        if (post.kind() == Post.Kind.LIKE) {
            return new Figures(0, 0, 0, 0, 1, 0, 0, 0);
        }
        if (post.text().contains("unreadable")) {
            return new Figures(0, 0, 0, 0, 0, 0, 1, 0);
        }
        Label label = post.text().contains("good")
                ? Label.POSITIVE
                : post.text().contains("bad") ? Label.NEGATIVE : Label.NEUTRAL;
        return switch (label) {
            case POSITIVE -> new Figures(0, 0, 1, 0, 0, 0, 0, 750_000);
            case NEGATIVE -> new Figures(1, 0, 0, 0, 0, 0, 0, -500_000);
            case NEUTRAL -> new Figures(0, 1, 0, 0, 0, 0, 0, 123_457);
        };
    }
}
