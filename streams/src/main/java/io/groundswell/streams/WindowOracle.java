// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.Platform;
import io.groundswell.events.Polarity;
import io.groundswell.events.Post;
import io.groundswell.events.ScoredPost;
import io.groundswell.events.Story;
import io.groundswell.events.ThemeScore;
import io.groundswell.events.WindowKey;
import io.groundswell.sentiment.SentimentModel;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What every window must say, worked out the slow and obvious way: keep the greatest version of each post, then visit
 * every window that holds one and count what is in it. It shares with the topology how a single post is judged, which
 * stories, themes and score its text has, and nothing of how figures are added up: no slices, no changes, no stores.
 *
 * <p>Of two operations on one post the greater version stands, of equals the delete. An account removal takes back what
 * its author posted until then. It assumes that no post is older than the retention when it comes, so that nothing is
 * late and nothing was forgotten.
 *
 * <p>Keeps some hundred bytes for each post and none of its text. Not thread-safe.
 */
public final class WindowOracle {

    private record PostId(String author, String post) {}

    /** What was last done to a post, without its text; about no story after a delete. */
    private record Utterance(
            Post.Op op,
            long version,
            String author,
            Platform platform,
            Instant at,
            Vote vote,
            Map<String, List<Mention>> stories) {}

    private record Mention(String theme, Vote vote) {}

    /** What one platform, or all, says of one story. */
    private record Discussion(String story, String platform) {}

    private final List<WindowSpec> specs;
    private final StoryMatcher matcher;
    private final Score score;
    private final Map<PostId, Utterance> latest = new HashMap<>();
    private final Map<String, Instant> removals = new HashMap<>();

    /**
     * An oracle that has seen nothing yet.
     *
     * @param specs the kinds of windows
     * @param stories that are followed from first to last
     * @param model as the topology has it; the same texts come again and again
     */
    public WindowOracle(List<WindowSpec> specs, Collection<Story> stories, SentimentModel model) {
        this.specs = List.copyOf(specs);
        this.matcher = StoryMatcher.of(stories.stream().map(FollowedStory::of).toList());
        this.score = new Score(model, new StreamMeters(new SimpleMeterRegistry()));
    }

    /**
     * Takes what happened to a post, in any order. An end-of-run marker is none.
     *
     * @param receivedAt when the broker received it; an event time cannot be later
     */
    public void add(Post post, Instant receivedAt) {
        Instant at = post.eventTime().isAfter(receivedAt) ? receivedAt : post.eventTime();
        switch (post.op()) {
            case END_OF_RUN -> {}
            case ACCOUNT_REMOVED -> removals.merge(post.author(), at, (one, other) -> one.isAfter(other) ? one : other);
            case UPSERT, DELETE -> apply(post, at);
        }
    }

    private void apply(Post post, Instant at) {
        PostId id = new PostId(post.author(), post.id());
        @Nullable Utterance known = latest.get(id);
        if (known != null && !replaces(post, known)) {
            return;
        }
        try {
            latest.put(id, judged(post, at));
        } catch (TooLargeException deadLetter) {
            // The topology sets such a post aside before it counts: what was known of it stands.
        }
    }

    private static boolean replaces(Post post, Utterance known) {
        return post.version() > known.version()
                || (post.version() == known.version() && post.op() == Post.Op.DELETE && known.op() == Post.Op.UPSERT);
    }

    private Utterance judged(Post post, Instant at) {
        ScoredPost scored = score.apply(matcher.match(post, at));
        Map<String, List<Mention>> stories = new HashMap<>();
        scored.stories().forEach((story, themes) -> stories.put(story, mentions(scored, themes)));
        return new Utterance(post.op(), post.version(), post.author(), post.platform(), at, Vote.of(scored), stories);
    }

    private static List<Mention> mentions(ScoredPost post, List<ThemeScore> themes) {
        @Nullable Polarity polarity = post.polarity();
        return polarity == null
                ? List.of()
                : themes.stream()
                        .map(theme -> new Mention(
                                theme.id(),
                                Vote.of(theme.label(), theme.score(), polarity, EstimatedShares.cell(post))))
                        .toList();
    }

    /** Every window that holds at least one post, as it must be when all is done. */
    public Map<WindowKey, WindowFigures> windows() {
        Map<Discussion, List<Utterance>> discussions = new HashMap<>();
        for (Utterance utterance : latest.values()) {
            if (stands(utterance)) {
                for (String story : utterance.stories().keySet()) {
                    for (String platform : List.of(utterance.platform().wireName(), WindowKey.ALL)) {
                        discussions
                                .computeIfAbsent(new Discussion(story, platform), none -> new ArrayList<>())
                                .add(utterance);
                    }
                }
            }
        }
        Map<WindowKey, WindowFigures> windows = new HashMap<>();
        discussions.forEach((discussion, utterances) -> {
            utterances.sort(Comparator.comparing(Utterance::at));
            specs.forEach(spec -> count(discussion, utterances, spec, windows));
        });
        return windows;
    }

    private boolean stands(Utterance utterance) {
        return utterance.op() == Post.Op.UPSERT
                && utterance.at().isAfter(removals.getOrDefault(utterance.author(), Instant.MIN));
    }

    private static void count(
            Discussion discussion, List<Utterance> sorted, WindowSpec spec, Map<WindowKey, WindowFigures> windows) {
        TreeSet<Instant> ends = new TreeSet<>();
        sorted.forEach(utterance -> ends.addAll(ends(utterance.at(), spec)));
        int first = 0;
        for (Instant end : ends) {
            Instant start = end.minus(spec.size());
            while (sorted.get(first).at().isBefore(start)) {
                first++;
            }
            SortedMap<String, WindowSum> themes = new TreeMap<>();
            for (int i = first; i < sorted.size() && sorted.get(i).at().isBefore(end); i++) {
                count(sorted.get(i), discussion.story(), themes);
            }
            themes.forEach((theme, sum) -> {
                if (theme.equals(WindowKey.ALL)) {
                    windows.put(key(discussion, theme, spec, end), sum.figures(WindowSum.leading(themes)));
                } else if (!WindowSum.isHashtag(theme)) {
                    windows.put(key(discussion, theme, spec, end), sum.figures(List.of()));
                }
            });
        }
    }

    private static void count(Utterance utterance, String story, Map<String, WindowSum> themes) {
        themes.computeIfAbsent(WindowKey.ALL, all -> new WindowSum()).add(author(utterance), utterance.vote());
        if (utterance.vote().isScored()) {
            for (Mention mention : utterance.stories().getOrDefault(story, List.of())) {
                themes.computeIfAbsent(mention.theme(), theme -> new WindowSum())
                        .add(author(utterance), mention.vote());
            }
        }
    }

    /** The same key on two platforms would be two authors. */
    private static String author(Utterance utterance) {
        return utterance.platform() + "/" + utterance.author();
    }

    private static WindowKey key(Discussion discussion, String theme, WindowSpec spec, Instant end) {
        return new WindowKey(discussion.story(), discussion.platform(), theme, spec.size(), end);
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
}
